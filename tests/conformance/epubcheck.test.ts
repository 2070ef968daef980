import {readFile} from 'node:fs/promises';
import {EpubCheck} from '@likecoin/epubcheck-ts';
import {describe, expect, it} from 'vitest';
import {damageBook} from './damaged-book.ts';
import {finishedFiles} from './finished-files.ts';

const books = finishedFiles('epub');

/** What the validator holds against a book, notes on its use of EPUB left out. */
async function findingsIn(book: Uint8Array): Promise<string[]> {
	const {messages} = await EpubCheck.validate(book);
	return messages
		.filter(({severity}) => ['fatal', 'error', 'warning'].includes(severity))
		.map(({id, message, location}) => `${id} ${location?.path ?? ''}: ${message}`);
}

describe('EPUB 3.3, by epubcheck-ts', () => {
	for (const {name, path} of books) {
		it(`finds nothing in ${name}`, async () => {
			expect(await findingsIn(await readFile(path))).toEqual([]);
		});
	}

	it('complains about a book without navigation', async () => {
		const book = await readFile(books[0]?.path ?? '');
		const damaged = damageBook(book, 'OEBPS/content.opf', (text) =>
			text.replace(' properties="nav"', ''),
		);
		expect((await findingsIn(damaged)).join('\n')).toMatch(/nav/u);
	});

	it('complains about a chapter that is not XHTML', async () => {
		const book = await readFile(books[0]?.path ?? '');
		const damaged = damageBook(book, 'OEBPS/handout.xhtml', (text) =>
			text.replace('</body>', '<blink>no</blink></body>'),
		);
		expect((await findingsIn(damaged)).join('\n')).toMatch(/blink/u);
	});
});
