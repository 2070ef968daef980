import {cp, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * The examples of docs/blocks.md that have a picture.
 *
 * @param {string} markdown
 * @returns {{source: string, picture: string}[]} each with its picture's name, without folder and extension.
 */
export function examplesIn(markdown) {
	const pattern =
		/^```markdown\n((?:(?!```)[^\n]*\n)*)```\n\n!\[[^\]]*\]\(pictures\/([a-z-]+)\.png\)$/gmu;
	return [...markdown.matchAll(pattern)].map(([, source, picture]) => ({source, picture}));
}

/**
 * Writes a library with a handout for each example.
 *
 * @param {{source: string, picture: string}[]} examples
 * @param {string} docs folder of the documents; its pictures are the examples'.
 * @param {string} folder where the library goes.
 */
export async function writeExamples(examples, docs, folder) {
	const content = path.join(folder, 'content');
	await mkdir(path.join(content, 'pictures'), {recursive: true});
	await cp(path.join(docs, 'pictures/curve.svg'), path.join(content, 'pictures/curve.svg'));
	await writeFile(
		path.join(folder, 'handpress.config.yaml'),
		'clinic:\n  name: Mill Lane Clinic\n  contact:\n    address: 1 Mill Lane, Anytown\n    phone: 01234 567890\n    email: desk@clinic.example\nrules: {complete-front-matter: off}\n',
	);
	for (const {source, picture} of examples) {
		const text = `# Example\n\n## Section\n\n${source}\n::disclaimer{kind=exercise}\n\n::disclaimer{kind=general}\n`;
		await writeFile(path.join(content, `${picture}.md`), text);
	}
}
