import {createReadStream} from 'node:fs';
import {appendFile, mkdir, open, rm} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {ImportResult} from '../import/import-handout.ts';
import {reviewFrame, reviewPart} from '../report/review/review-page.ts';

/**
 * A review page that is written while the import runs: first the parts, set aside, and in the end
 * the frame that names them all. So a folder of any size needs no more memory than its largest
 * source.
 */
export class ReviewFile {
	readonly #file: string;
	readonly #aside: string;
	readonly #sources: string[] = [];

	private constructor(file: string) {
		this.#file = file;
		this.#aside = `${file}.${process.pid}.part`;
	}

	static async open(file: string): Promise<ReviewFile> {
		await mkdir(dirname(file), {recursive: true});
		const review = new ReviewFile(file);
		await rm(review.#aside, {force: true});
		return review;
	}

	async add(result: ImportResult): Promise<void> {
		await appendFile(this.#aside, reviewPart(result, this.#sources.length));
		this.#sources.push(result.file);
	}

	async close(): Promise<void> {
		const {opening, closing} = reviewFrame(this.#sources);
		const page = await open(this.#file, 'w');
		try {
			await page.write(opening);
			if (this.#sources.length > 0) {
				for await (const piece of createReadStream(this.#aside)) await page.write(piece);
			}
			await page.write(closing);
		} finally {
			await page.close();
			await rm(this.#aside, {force: true});
		}
	}
}
