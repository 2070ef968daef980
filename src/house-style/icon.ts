import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/** The Health Icons that templates use; they only repeat what the words beside them say. */
const files = {
	alert_circle: 'filled/symbols/alert_circle.svg',
	alert_triangle: 'filled/symbols/alert_triangle.svg',
	info: 'filled/symbols/info.svg',
	phone: 'filled/objects/phone.svg',
} as const;

export type IconName = keyof typeof files;

const cache = new Map<string, string>();

/**
 * An icon as a `data:` URI, for `url(…)` in a style sheet.
 *
 * @param colour as in CSS.
 */
export function iconUri(name: IconName, colour: string): string {
	const key = `${name} ${colour}`;
	const known = cache.get(key);
	if (known) return known;
	const svg = readFileSync(require.resolve(`healthicons/public/icons/svg/${files[name]}`), 'utf8');
	const plain = svg
		.replaceAll('currentColor', colour)
		.replace(/>\s+</gu, '><')
		.replace(/\s+/gu, ' ')
		.trim();
	const fresh = `data:image/svg+xml;base64,${Buffer.from(plain).toString('base64')}`;
	cache.set(key, fresh);
	return fresh;
}
