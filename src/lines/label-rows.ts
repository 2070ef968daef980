/** A row of buttons has no more words. */
const longestRow = 9;

/** What parts labels that stand on one line. */
const divider = /(?<!\s)\s*[|·•]\s*/u;

/**
 * Labels of buttons that stand beside each other on one line, with signs between them or with nothing but their
 * capitals to part them: "Skriv ut Dela", "Print | Send | Back to top". Nothing where any of the line is none.
 *
 * @param isKnown whether some words are a label.
 * @returns the labels, at least two.
 */
export function labelsBeside(
	text: string,
	isKnown: (label: string) => boolean,
): readonly string[] | undefined {
	const bare = text.replace(/ ?\(\p{Nd}{1,6}\)$/u, '');
	if (bare !== text) return labelsBeside(bare, isKnown);
	if (text.length > 120 || /[.,;:!?。、，：]/u.test(text)) return undefined;
	const parts = text.split(divider).map((part) => part.trim());
	if (parts.length > 1)
		return parts.every((part) => part !== '' && isKnown(part)) ? parts : undefined;
	const words = text.split(/\s+/u);
	if (words.length < 2 || words.length > longestRow) return undefined;
	// Where a script has capitals, each label begins with one.
	if (!/^\p{Lu}/u.test(text)) return undefined;
	const found: string[] = [];
	for (let from = 0; from < words.length; ) {
		if (!/^\p{Lu}/u.test(words[from] ?? '')) return undefined;
		let to = words.length;
		while (to > from && !isKnown(words.slice(from, to).join(' '))) to--;
		if (to === from) return undefined;
		found.push(words.slice(from, to).join(' '));
		from = to;
	}
	return found.length > 1 ? found : undefined;
}
