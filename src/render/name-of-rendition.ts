import type {Format} from '../config/config-schema.ts';
import type {Messages} from '../house-style/messages.ts';

/**
 * A rendition in the words of a language: "PDF", "PDF (large print)". A clinic's own profiles go by
 * their own names.
 */
export function nameOfRendition(
	{format, profile}: {format: Format; profile?: string | undefined},
	messages: Messages,
): string {
	const name = format.toUpperCase();
	if (profile === undefined) return name;
	const words = messages.print_profiles;
	const label = Object.hasOwn(words, profile) ? words[profile as keyof typeof words] : profile;
	return label === '' ? name : `${name} (${label})`;
}
