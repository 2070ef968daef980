/** Cached, since a library has few languages and asks for them thousands of times. */
const known = new Map<string, string>();

/** The script that a language is written in, ISO 15924, from CLDR: `Arab` for `fa`; empty if the tag is not valid. */
export function scriptOf(tag: string): string {
	const script = known.get(tag) ?? likelyScript(tag);
	known.set(tag, script);
	return script;
}

function likelyScript(tag: string): string {
	try {
		return new Intl.Locale(tag).maximize().script ?? '';
	} catch {
		return '';
	}
}
