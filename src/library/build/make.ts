import {digestOf, digestOfBytes} from '../../cache/digest.ts';
import type {Format} from '../../config/config-schema.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import {hasFault} from '../call/fault-finding.ts';
import {ledgerFile} from '../call/finished-files.ts';
import {renditionsFor} from '../call/press-settings.ts';
import type {Staging} from '../output/staging.ts';
import {beginJob, isHeldBack, type Job} from '../recall/job.ts';
import type {Past, Task} from '../recall/recall.ts';
import {type FinishedFile, keyOf} from '../recall/remembered.ts';
import type {BoundBook} from '../workers/bind.ts';
import type {PreparedWork} from '../workers/prepared.ts';
import {bookOrderFor, type PrintOrder, printOrderFor} from '../workers/print-work.ts';
import type {ProvedPdf} from '../workers/prove.ts';
import type {Workshop} from './workshop.ts';

/** A finished file on its way out. */
interface Content {
	readonly file: string;
	readonly bytes: Uint8Array;
	/** Key of its print in the store. */
	readonly print?: string;
	/** Whether it came out of the store. */
	readonly isReused?: boolean;
}

/** Makes a handout anew: prepared on a thread, printed, proved, written aside and remembered. */
export async function makeHandout(
	{order, ingredients, why}: Task,
	past: Past,
	workshop: Workshop,
	staging: Staging,
): Promise<Job> {
	const start = performance.now();
	const {work, ...prepared} = await workshop.prepare(order);
	const job = beginJob(prepared);
	const {contents, isCertain} = work
		? await finish(job, work, past, workshop)
		: {contents: [], isCertain: !hasFault(job.diagnostics)};
	const finished = isHeldBack(job) ? [] : contents;
	const before = new Map(
		past.last.handout(order.source.name)?.files.map(({file, digest}) => [file, digest]),
	);
	for (const {file, bytes, isReused} of finished) {
		await staging.write(file, bytes);
		job.files.push(file);
		const isSame = before.get(file) === staging.digests.get(file);
		job.renditions.push(
			isReused || isSame
				? {file, how: 'reused', why: `${why}, but nothing that affects it`}
				: {file, how: 'built', why},
		);
	}
	if (!isCertain) return job;
	const {source: _, diagnostics: __, ...outcome} = prepared;
	const files = finished.map(({file, bytes, print}): FinishedFile => {
		const digest = staging.digests.get(file) ?? digestOfBytes(bytes);
		return {file, digest, size: bytes.length, ...(print !== undefined && {print})};
	});
	const {identity} = prepared;
	job.remembered = {
		ingredients,
		...(identity && {words: past.house.wordsIn(identity.lang)}),
		prepared: outcome,
		diagnostics: [...job.diagnostics],
		files,
		cost: Math.round(performance.now() - start),
	};
	const own = finished.filter(({print}) => print === undefined);
	const bytes = Buffer.concat(own.map((content) => content.bytes));
	await past.store.put(keyOf(ingredients), bytes, job.remembered);
	return job;
}

/** Prints what was prepared; all finished files of a handout, and whether the same would come again. */
async function finish(
	job: Job,
	work: PreparedWork,
	past: Past,
	workshop: Workshop,
): Promise<{contents: Content[]; isCertain: boolean}> {
	const {source, ledger} = job.prepared;
	const contents: Content[] = [];
	const renditions = renditionsFor(past.settings, source.path);
	const fileOf = (wanted: Format) => renditions.find(({format}) => format === wanted)?.file;
	const pageFile = fileOf('html');
	if (pageFile !== undefined) contents.push({file: pageFile, bytes: Buffer.from(work.page)});
	const printing = work.prints.map(async (print) => {
		const order = printOrderFor(work, print, source.file);
		return {file: print.file, pdf: await printOnce(order, past, workshop)};
	});
	const [prints, book] = await Promise.all([
		Promise.all(printing),
		bindBehind(printing, work, source.file, workshop),
	]);
	let isCertain = true;
	const bookFile = fileOf('epub');
	if (book && 'ruleId' in book) {
		isCertain = false;
		job.diagnostics.push(book);
	} else if (book && bookFile !== undefined) {
		contents.push({file: bookFile, bytes: book.bytes});
		job.diagnostics.push(...book.diagnostics);
	}
	// In the order of the files, whichever is done first.
	for (const {file, pdf} of prints) {
		if ('ruleId' in pdf) {
			// A browser or a thread may have failed for a reason of its own.
			isCertain = false;
			job.diagnostics.push(pdf);
			continue;
		}
		const {bytes, key: print, isReused} = pdf;
		contents.push({file, bytes, print, isReused});
		job.diagnostics.push(...pdf.diagnostics);
	}
	const record = {source: source.name, entries: ledger};
	const text = `${JSON.stringify(record, null, '\t')}\n`;
	contents.push({file: ledgerFile(source.path), bytes: Buffer.from(text)});
	return {contents, isCertain};
}

/** The e-book, as soon as the PDF is there that it takes the pages of; nothing where none is wanted. */
async function bindBehind(
	printing: readonly Promise<{file: string; pdf: ProvedPdf | Diagnostic}>[],
	work: PreparedWork,
	file: string,
	workshop: Workshop,
): Promise<BoundBook | Diagnostic | undefined> {
	const {book, paper, prints} = work;
	if (!book) return undefined;
	const at = prints.findIndex((print) => print.file === paper?.file);
	const pdf = (await printing[at])?.pdf;
	return workshop.bind(bookOrderFor(book, work, file, pdf && 'bytes' in pdf ? pdf : undefined));
}

/** The PDF of a page: printed, unless the very same order was carried out before. */
async function printOnce(
	order: PrintOrder,
	{common: {program, browser}, store, force}: Past,
	workshop: Workshop,
): Promise<(ProvedPdf & {key: string; isReused: boolean}) | Diagnostic> {
	const key = `print ${digestOf({...order, program, browser})}`;
	const kept = force ? undefined : await store.take<Omit<ProvedPdf, 'bytes'>>(key);
	if (kept) return {...kept.note, bytes: kept.bytes, key, isReused: true};
	const pdf = await workshop.print(order);
	if ('ruleId' in pdf) return pdf;
	const {bytes, ...note} = pdf;
	await store.put(key, bytes, note);
	return {...pdf, key, isReused: false};
}
