/** What was asked before: a library has few languages, and asks for them thousands of times. */
const known = new Map<string, string>();

/** The script that a language is written in, ISO 15924, as CLDR has it: `Arab` of `fa`; empty where the tag is none. */
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
