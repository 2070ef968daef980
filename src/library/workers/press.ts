import {createHash} from 'node:crypto';
import {VFile} from 'vfile';
import {digestOf} from '../../cache/digest.ts';
import {activeRules} from '../../checks/active-rules.ts';
import {libraryFactsOf} from '../../checks/library-facts.ts';
import type {ActiveRule} from '../../checks/rule-settings.ts';
import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import {disclaimerKinds} from '../../disclaimers/disclaimer.ts';
import {loadCatalogue} from '../../disclaimers/load-catalogue.ts';
import {type WordingPlace, wordingsIn} from '../../disclaimers/wordings-in.ts';
import {type Files, filesIn, type HeldFiles} from '../../files/held-files.ts';
import {calendarOf} from '../../handout/calendar.ts';
import {diagnosticsOf, hasErrors, report, stopsPublication} from '../../handout/diagnostic.ts';
import type {Handout} from '../../handout/handout.ts';
import {ledgerOf} from '../../handout/ledger.ts';
import {wordsOf} from '../../handout/words.ts';
import {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
import {CoverPainter} from '../../render/epub/cover-painter.ts';
import {type ReadResult, readHandout} from '../../source/read-handout.ts';
import {InvalidFileError} from '../../yaml/invalid-file-error.ts';
import {disclaimerFolders, type PressSettings} from '../call/press-settings.ts';
import type {CatalogueEntry} from '../output/catalogue.ts';
import type {Order, SourceRef} from '../sources/sources.ts';
import {type EditOptions, editHandout} from './edit.ts';
import type {Prepared} from './prepared.ts';
import {ownDateOf, renderHandout} from './render-handout.ts';
import {type Lap, noLap} from './stage-times.ts';

/** Settings that finished files do not depend on, and that are not part of cache keys. */
export interface PressPlace {
	/** A folder for temporary files, absolute; absent if nothing is rendered. */
	readonly scratchFolder?: string;
}

/** Prepares handouts, one at a time, without a browser. Each worker thread has one. */
export class Press {
	readonly #catalogues = new Map<string, Promise<DisclaimerCatalogue>>();
	readonly #rules: readonly ActiveRule[];

	private constructor(
		readonly settings: PressSettings,
		readonly files: Files,
		readonly style: HouseStyle,
		/** Undefined if no cover is painted. */
		readonly painter: CoverPainter | undefined,
		/** Called at the end of each stage, to measure its time. */
		readonly lap: Lap,
	) {
		this.#rules = activeRules(settings.config.rules);
	}

	/**
	 * @param house templates, wordings and logo; the press reads no other file of the clinic.
	 * @param lap called at the end of each stage, to measure its time.
	 * @throws InvalidFileError if a template cannot be used; a wording is read, and may throw, only when a handout needs it.
	 */
	static async setUp(
		settings: PressSettings,
		house: HeldFiles,
		{scratchFolder}: PressPlace = {},
		lap = noLap,
	): Promise<Press> {
		const {config, formats} = settings;
		const files = filesIn(house);
		const style = await HouseStyle.load(config, files);
		const isPainted = formats.includes('epub') && config.epub.cover === 'raster';
		const painter = isPainted && scratchFolder ? new CoverPainter(scratchFolder) : undefined;
		lap('read templates');
		return new Press(settings, files, style, painter, lap);
	}

	/** Reads, edits and checks a source; if no error stops publication, renders it and proves the page. */
	async prepare(order: Order): Promise<Prepared> {
		const {source} = order;
		const {file, handout, digest, pictures = []} = await this.#read(order);
		this.lap('parse');
		const edited = handout && (await this.#edit(handout, file));
		const messages = edited && (await this.#messagesFor(edited, file));
		const outcome = {
			source,
			ledger: ledgerOf(file),
			silenced: file.data.silenced ?? [],
			...(file.data.overview && {overview: file.data.overview}),
			pictures: pictures.map(({url, result}) => ({url, digest: digestOf(result)})),
			days: calendarOf(file, this.settings.today).span,
			...(handout && !ownDateOf(handout) && {stamp: this.settings.fallbackDate}),
			...(edited && {facts: libraryFactsOf(edited.tree, file)}),
			...(handout && {identity: identityOf(edited ?? handout, source, digest)}),
		};
		const diagnostics = diagnosticsOf(file);
		const {formats, withDrafts = false} = this.settings;
		if (!edited || !messages || formats.length === 0 || (hasErrors(file) && !withDrafts)) {
			return {...outcome, diagnostics};
		}
		if (hasErrors(file)) {
			const draft = await this.#draft(edited, messages, source);
			return {...outcome, diagnostics, ...(draft !== undefined && {draft})};
		}
		const {work, findings} = await renderHandout(edited, messages, source, this);
		const all = [...diagnostics, ...findings];
		if (!stopsPublication(findings)) return {...outcome, diagnostics: all, work};
		return {...outcome, diagnostics: all, ...(withDrafts && {draft: work.page})};
	}

	/** The wordings in a handout, superseded ones included; undefined if its source cannot be read. */
	async wordingsOf(order: Order): Promise<WordingPlace[] | undefined> {
		const {file, handout} = await this.#read(order);
		if (!handout) return undefined;
		const {tree, lang} = await this.#edit(handout, file, []);
		const catalogue = await this.#catalogueFor(lang);
		const approved = disclaimerKinds.flatMap((kind) => catalogue.find(lang, kind) ?? []);
		return wordingsIn(tree, [...approved, ...catalogue.formerIn(lang)]);
	}

	/** The page of a handout with errors; undefined if they prevent even that. */
	async #draft(
		handout: Handout,
		messages: Messages,
		source: SourceRef,
	): Promise<string | undefined> {
		try {
			const {work} = await renderHandout(handout, messages, source, this);
			return work.page;
		} catch (error) {
			if (error instanceof InvalidFileError) throw error;
			return undefined;
		}
	}

	async #read({source, content}: Order): Promise<ReadResult & {digest: string}> {
		if (typeof content === 'string') return unreadable(source, content);
		const digest = createHash('sha256').update(content).digest('hex');
		const {lang} = this.settings.config;
		return {...(await readHandout({...source, bytes: content}, {lang})), digest};
	}

	/** The wordings of one language. Those of others are not read, since no handout needs them. */
	#catalogueFor(lang: string): Promise<DisclaimerCatalogue> {
		const {config} = this.settings;
		const known =
			this.#catalogues.get(lang) ?? loadCatalogue(disclaimerFolders(config), this.files, lang);
		this.#catalogues.set(lang, known);
		return known;
	}

	async #edit(
		handout: Handout,
		file: VFile,
		rules: EditOptions['rules'] = this.#rules,
	): Promise<Handout> {
		const {config, disclaimers, today} = this.settings;
		const exempt = config.disclaimers.exempt_sections;
		const catalogue = await this.#catalogueFor(handout.lang);
		const {clinic} = config;
		const {triggers} = config.disclaimers;
		const options = {catalogue, exempt, disclaimers, clinic, rules, triggers, today, lap: this.lap};
		return editHandout(handout, file, options);
	}

	async #messagesFor({lang}: Handout, file: VFile): Promise<Messages | undefined> {
		const messages = await this.style.messages(lang);
		if (!messages) {
			report(file, {
				ruleId: 'template-language',
				severity: 'error',
				reason: `Missing template words in "${lang}"`,
				note: `Page numbers, dates and headings would appear in a language that the reader may not understand. Put them into templates/messages/${lang}.yaml.`,
				place: {line: 1, column: 1},
				actual: lang,
			});
		}
		return messages;
	}
}

function unreadable(source: SourceRef, reason: string): ReadResult & {digest: string} {
	const file = new VFile({path: source.file});
	report(file, {
		ruleId: 'unreadable-source',
		severity: 'error',
		reason,
		note: 'The handout would be missing from the library. Make sure that the file can be read, or delete it.',
		place: {line: 1, column: 1},
	});
	return {file, digest: ''};
}

function identityOf(
	handout: Handout,
	source: SourceRef,
	sourceDigest: string,
): Omit<CatalogueEntry, 'renditions'> {
	const words = wordsOf(handout.tree).join(' ');
	const digest = createHash('sha256').update(sourceDigest).update(words).digest('hex');
	const {id, title, lang, path, frontMatter} = handout;
	const {summary, version, reviewed, translation_of} = frontMatter;
	return {
		path,
		id,
		title,
		lang,
		source: source.name,
		digest,
		...(summary !== undefined && {summary}),
		...(version !== undefined && {version}),
		...(reviewed !== undefined && {reviewed}),
		...(translation_of !== undefined && {translation_of}),
	};
}
