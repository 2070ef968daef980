/** What Windows-1252 has in the place of the C1 controls. */
const windows1252 = new Map(
	Object.entries({
		'€': 0x80,
		'‚': 0x82,
		ƒ: 0x83,
		'„': 0x84,
		'…': 0x85,
		'†': 0x86,
		'‡': 0x87,
		ˆ: 0x88,
		'‰': 0x89,
		Š: 0x8a,
		'‹': 0x8b,
		Œ: 0x8c,
		Ž: 0x8e,
		'‘': 0x91,
		'’': 0x92,
		'“': 0x93,
		'”': 0x94,
		'•': 0x95,
		'–': 0x96,
		'—': 0x97,
		'˜': 0x98,
		'™': 0x99,
		š: 0x9a,
		'›': 0x9b,
		œ: 0x9c,
		ž: 0x9e,
		Ÿ: 0x9f,
	}),
);

/** A byte that begins a letter in UTF-8, and those that go on with it, read as Windows-1252. */
const garbled = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/gu;

/** Letters that nobody here writes; where a guess leads to them it is wrong. */
const implausible = /[\u0080-\u009F\u0250-\u036F\u0559-\u058F\u0700-\u08FF]|\uFFFD/u;

const decoder = new TextDecoder('utf-8', {fatal: true});

/**
 * Mends UTF-8 that was read as Windows-1252 ("Itâ€™s"), once or several times over. A capital
 * letter before a closing quotation mark looks the same and is left ("„Ü“").
 */
export function mendMojibake(text: string): string {
	let mended = text;
	for (let times = 0; times < 3; times++) {
		const next = mended.replace(garbled, (run, at: number, all: string) => mendRun(run, at, all));
		if (next === mended) break;
		mended = next;
	}
	return mended
		.replace(/â€(?=[\s.,;:!?)]|$)/gu, '”')
		.replace(/(?<=[\p{Ll}\d.,;:!?)])Â(?=\s)/gu, '');
}

function mendRun(run: string, at: number, all: string): string {
	// The longest letter that the bytes make; what is left over stays.
	for (let length = run.length; length >= 2; length--) {
		const part = run.slice(0, length);
		const letter = decoded(part);
		if (letter === undefined || implausible.test(letter)) continue;
		const mark = part.at(-1) ?? '';
		const isQuoted = length === 2 && /[‘’“”„‚–—‹›…]/u.test(mark);
		if (isQuoted && !/^\p{Ll}/u.test(all.slice(at + length))) continue;
		return letter + run.slice(length);
	}
	return run;
}

function decoded(part: string): string | undefined {
	const bytes = Uint8Array.from(
		part,
		(character) => windows1252.get(character) ?? character.codePointAt(0) ?? 0,
	);
	try {
		return decoder.decode(bytes);
	} catch {
		return undefined;
	}
}
