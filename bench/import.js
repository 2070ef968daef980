// How fast plain text is imported: articles a second, and megabytes of one text, on one thread.
// `node bench/import.js` after `npm run compile`.
import {importHandout} from '../lib/index.js';

const sentence =
	'Most people feel better within some weeks, and they need not rest for all that time.';
const section = (at) =>
	`How it goes on ${at}\n\n${`${sentence} `.repeat(6).trim()}\n\n${`${sentence} `.repeat(4).trim()}`;
const article = [
	'An article of middling length',
	...Array.from({length: 5}, (_, at) => section(at)),
	'Leave a Comment',
].join('\n\n');

const bytes = Buffer.from(article);
const run = () => importHandout({file: 'article.txt', bytes});
for (let times = 0; times < 50; times++) await run();
const count = 400;
const start = performance.now();
for (let times = 0; times < count; times++) await run();
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${bytes.length} bytes: ${Math.round(count / seconds)} articles a second\n`);

for (const megabytes of [1, 2, 5, 10]) {
	const parts = ['A long text'];
	let length = 0;
	for (let at = 0; length < megabytes * 1e6; at++) {
		parts.push(section(`${at} times`));
		length += parts.at(-1)?.length ?? 0;
	}
	const long = Buffer.from(parts.join('\n\n'));
	const began = performance.now();
	await importHandout({file: 'long.txt', bytes: long});
	const took = ((performance.now() - began) / 1000).toFixed(1);
	const memory = Math.round(process.memoryUsage().rss / 1e6);
	process.stdout.write(`${(long.length / 1e6).toFixed(1)} MB: ${took} s, ${memory} MB of memory\n`);
}
