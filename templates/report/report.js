// Sorts and filters the table of handouts. Without it all of them are there, in the library's order.
const table = document.getElementById('handouts');
const body = table.tBodies[0];
const details = document.getElementById('details');
const status = document.getElementById('status');
const filters = document.getElementById('filters');
const collator = new Intl.Collator('en', {numeric: true});

/** Text by letters, numbers by size. */
function compare(a, b) {
	const [x, y] = [Number(a), Number(b)];
	const isText = a.trim() === '' || b.trim() === '' || Number.isNaN(x) || Number.isNaN(y);
	return isText ? collator.compare(a, b) : x - y;
}

function sortBy(column, head) {
	const isAscending = head.getAttribute('aria-sort') !== 'ascending';
	for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
	head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending');
	const key = (row) => row.cells[column].dataset.key;
	const rows = [...body.rows].sort((a, b) => compare(key(a), key(b)) * (isAscending ? 1 : -1));
	body.append(...rows);
	// What is printed below stands in the same order.
	details.append(...rows.map((row) => document.getElementById(row.dataset.details)));
	tell(`Sorted by ${head.firstChild.textContent}, ${isAscending ? 'ascending' : 'descending'}.`);
}

function filter() {
	const {words, language, mark} = Object.fromEntries(new FormData(filters));
	for (const row of body.rows) {
		const {marks, details: id} = row.dataset;
		row.hidden =
			!row.dataset.words.toLowerCase().includes(words.trim().toLowerCase()) ||
			(language !== '' && row.dataset.language !== language) ||
			(mark !== '' && !marks.split(' ').includes(mark));
		document.getElementById(id).hidden = row.hidden;
	}
	tell('');
}

function tell(what) {
	const shown = [...body.rows].filter((row) => !row.hidden).length;
	status.textContent = `${shown} of ${body.rows.length} handouts shown. ${what}`.trim();
}

[...table.tHead.rows[0].cells].forEach((head, column) => {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = head.textContent;
	button.addEventListener('click', () => sortBy(column, head));
	// On the pages behind the first a printed button would be blank.
	const printed = document.createElement('span');
	printed.className = 'printed';
	printed.textContent = head.textContent;
	head.replaceChildren(button, printed);
});
table.classList.remove('no-script');
filters.hidden = false;
filters.addEventListener('input', filter);
filters.addEventListener('submit', (event) => event.preventDefault());
// A browser may have kept what was chosen.
filter();
