import type {StageFinding} from './stage-finding.ts';

/** What is found on the way from a source to finished files, besides what rules find. */
export const buildFindings: readonly StageFinding[] = [
	{
		id: 'block',
		stage: 'directives',
		summary: 'A content block is closed, has the form of its kind, and holds what it needs.',
		why: 'A box that nothing closes takes the rest of the leaflet in, and an emergency box without words warns nobody.',
		remedy:
			'Compare it with its example in docs/blocks.md: the same number of colons opens and closes a block, and a block inside another one has fewer.',
		severities: ['error'],
	},
	{
		id: 'boilerplate',
		stage: 'clean',
		summary: 'A label of the web page that a text was copied from was removed.',
		why: '“Leave a comment” or “Share this” lead nowhere on paper, and make a leaflet look like an advertisement.',
		remedy:
			'Nothing, if it was such a label. If it was a sentence of the leaflet, word it as one; the ledger holds what was removed.',
		severities: ['info'],
	},
	{
		id: 'boilerplate-left',
		stage: 'clean',
		summary: 'No heading and no line of a word or two is a label of a web page.',
		why: 'It may be the leaflet’s own, over text or alone, so nothing was removed; what belongs to the site is not for patients.',
		remedy: 'Take it out with what belongs to it, or give the text a heading of its own.',
		severities: ['warning'],
	},
	{
		id: 'citation',
		stage: 'directives',
		summary: 'A citation names a reference of the front matter.',
		why: 'Otherwise the claim would stand without its source.',
		remedy:
			'Correct the id in `:cite{ref=…}`, or add the source to `references` in the front matter.',
		severities: ['error'],
	},
	{
		id: 'disclaimer',
		stage: 'disclaimers',
		summary:
			'A disclaimer is printed in a wording that is approved, in the handout’s language, and not past its date.',
		why: 'A statement that nobody approved, or in a language that the reader does not know, protects nobody.',
		remedy:
			'Correct the kind in `::disclaimer{kind=…}`; have a missing or expired wording approved and put it into `templates/disclaimers/<language>/<kind>.md`. As a warning it tells of words that somebody altered; as information, which wording was inserted, and where.',
		severities: ['error', 'warning', 'info'],
	},
	{
		id: 'duplicate-heading',
		stage: 'clean',
		summary: 'A heading that was said twice, or the title in mid-text, was removed.',
		why: 'Copied pages repeat their title; who listens to the headings would think that the leaflet begins anew.',
		remedy:
			'Nothing, if it was a repetition. If it was a line of its own, word it differently; the ledger holds what was removed.',
		severities: ['info'],
	},
	{
		id: 'empty-source',
		stage: 'source',
		summary: 'A source has a text.',
		why: 'An empty leaflet would be printed and handed out.',
		remedy: 'Write the text, or take the file out of the library.',
		severities: ['error'],
	},
	{
		id: 'fault',
		stage: 'preview',
		summary: 'The preview can prepare every handout.',
		why: 'What it shows in this place is not the handout.',
		remedy: 'This is a fault of Handpress: report it, with the source.',
		severities: ['error'],
	},
	{
		id: 'front-matter',
		stage: 'source',
		summary: 'Front matter is sound YAML, with keys that are known and values of their form.',
		why: 'It says who vouches for a leaflet and until when; a slip in a key would drop that without a word.',
		remedy:
			'Correct the key or the value; docs/writing-handouts.md lists them, and schemas/front-matter.schema.json makes an editor offer them. Import only warns: what it could not keep is in its ledger.',
		severities: ['error', 'warning'],
	},
	{
		id: 'ignore-comment',
		stage: 'checks',
		summary:
			'A comment that silences a rule names one that may be silenced, gives a reason, and silences something.',
		why: 'One that silences nothing would hide the next slip at its place, and what protects patients is never silenced.',
		remedy:
			'Write `<!-- handpress ignore rule-id: reason -->` in front of the block, or take the comment out.',
		severities: ['error', 'warning'],
	},
	{
		id: 'image',
		stage: 'source',
		summary: 'A picture is a PNG, JPEG or SVG file of the library that can be read.',
		why: 'A reader would find a gap where the picture should be; one from elsewhere could change, or tell who opened the leaflet.',
		remedy: 'Save the picture beside the handout in one of these kinds, and correct its path.',
		severities: ['error'],
	},
	{
		id: 'one-source',
		stage: 'library',
		summary: 'No two sources make the same files.',
		why: 'One leaflet would overwrite the other.',
		remedy: 'Rename one of them, or take it out.',
		severities: ['error'],
	},
	{
		id: 'one-title',
		stage: 'source',
		summary: 'Only the title is a heading of the first level.',
		why: 'Screen readers take the first level for the title of the page.',
		remedy: 'Begin sections with `##`. All other headings were read as one level lower.',
		severities: ['warning'],
	},
	{
		id: 'page-list',
		stage: 'library',
		summary: 'An e-book that is made along with its PDF marks and lists the pages of that.',
		why: '“See page 3” then means the same to who holds the paper and who reads on a telephone or listens.',
		remedy:
			'Nothing, if you can do without. Give a page that has nothing but lines to write on a sentence; in templates of your own, keep `placeForPageList` and `placeForPageSource` of ours.',
		severities: ['info'],
	},
	{
		id: 'preflight-epub',
		stage: 'preflight',
		summary: 'The finished e-book, opened again, holds what its source says, and is sound.',
		why: 'A word, a heading or a disclaimer that got lost on the way is missing in a patient’s hands.',
		remedy:
			'Mostly it is a template, a style sheet or Handpress that is at fault, not the text: take back the last change of a template, or report it with the source.',
		severities: ['error'],
	},
	{
		id: 'preflight-html',
		stage: 'preflight',
		summary: 'The finished page, opened again, holds what its source says, and stands alone.',
		why: 'A word, a heading or a disclaimer that got lost on the way is missing in a patient’s hands; a script or an address to fetch from would be a stranger’s.',
		remedy:
			'Mostly it is a template, a style sheet or Handpress that is at fault, not the text: take back the last change of a template, or report it with the source.',
		severities: ['error'],
	},
	{
		id: 'preflight-pdf',
		stage: 'preflight',
		summary:
			'The finished PDF, opened again, says the words of the page to eye and ear, and keeps its print profile.',
		why: 'Text that is cut off, too small or too faint cannot be read, and what has no tag is not read aloud.',
		remedy:
			'Read what it quotes. A wide table wants fewer columns, a long word a place to break; otherwise take back the last change of a style sheet, or report it with the source.',
		severities: ['error'],
	},
	{
		id: 'print',
		stage: 'print',
		summary: 'The browser prints the page.',
		why: 'Without its print the leaflet would be missing at the front desk.',
		remedy:
			'Build again: a browser may have been killed for lack of memory. `handpress doctor` tells which browser it is.',
		severities: ['error'],
	},
	{
		id: 'raw-html',
		stage: 'clean',
		summary: 'A source is Markdown, without HTML.',
		why: 'HTML out of a source could carry programs or hide text, so it never reaches a page.',
		remedy: 'Write the same in Markdown. Its words were kept, unless the message says otherwise.',
		severities: ['error', 'warning'],
	},
	{
		id: 'repeated-heading',
		stage: 'clean',
		summary: 'No two headings with text of their own have the same words.',
		why: 'Who goes from heading to heading with a screen reader cannot tell the two apart.',
		remedy: 'Give one of them another name, or join their texts.',
		severities: ['warning'],
	},
	{
		id: 'shallow-nesting',
		stage: 'source',
		summary: 'Lists, quotations and emphases are not nested off the paper.',
		why: 'Each level moves the words further in, until they run off the paper; where all is stressed, nothing is.',
		remedy: 'Make the inner ones paragraphs of their own, and take most marks of emphasis out.',
		severities: ['error'],
	},
	{
		id: 'source-encoding',
		stage: 'source',
		summary: 'A source is encoded in UTF-8.',
		why: 'Letters would come out wrong or go missing in a patient’s hands.',
		remedy:
			'Open the file in an editor and save it as UTF-8. Import changes the encoding by itself; read through what it guessed.',
		severities: ['error', 'warning', 'info'],
	},
	{
		id: 'template-language',
		stage: 'library',
		summary: 'The fixed words of the templates are there in the handout’s language.',
		why: 'Page numbers, dates and labels would stand there in a language that the reader may not know.',
		remedy: 'Put them into `templates/messages/<language>.yaml`; CONTRIBUTING.md tells how.',
		severities: ['error'],
	},
	{
		id: 'term',
		stage: 'directives',
		summary: 'A term has one meaning, and a glossary has terms.',
		why: 'Who does not know the word stops here; with two meanings, a reader would take one word for two things.',
		remedy: 'Write the plain meaning: `:term[…]{meaning="…"}`, the same each time.',
		severities: ['error', 'warning'],
	},
	{
		id: 'title',
		stage: 'source',
		summary: 'A source has one title, and the same in text and front matter.',
		why: 'The title is the first thing that a reader sees and a screen reader says.',
		remedy: 'Write `# ` and the title above the text, or `title` in the front matter.',
		severities: ['error', 'warning'],
	},
	{
		id: 'unique-id',
		stage: 'library',
		summary: 'No two handouts have the same id.',
		why: 'An id names one leaflet for good: records and e-readers would take the two for one.',
		remedy: 'Give one of them another `id` in its front matter.',
		severities: ['error'],
	},
	{
		id: 'unknown-directive',
		stage: 'directives',
		summary: 'A directive is known, and has the form of its kind.',
		why: 'What it stands for would be missing from the leaflet.',
		remedy:
			'Correct its name or its number of colons; in prose, write a backslash before the colon. docs/writing-handouts.md lists all.',
		severities: ['error'],
	},
	{
		id: 'unreadable-source',
		stage: 'library',
		summary: 'A source can be read.',
		why: 'The leaflet would be missing from the library.',
		remedy: 'See to it that the file can be read, or take it out of the library.',
		severities: ['error'],
	},
	{
		id: 'unusable-library',
		stage: 'library',
		summary: 'The config, the wordings and the templates of a library can be used.',
		why: 'Without them nobody can say what a leaflet has to hold, so nothing was checked.',
		remedy: 'Mend what the message names; docs/configuration.md lists what a config may say.',
		severities: ['error'],
	},
];
