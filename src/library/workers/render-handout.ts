import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {fill, type Messages} from '../../house-style/messages.ts';
import {expectationOf} from '../../preflight/expectation.ts';
import {preflightPage} from '../../preflight/html.ts';
import type {PrintProfile} from '../../print-profiles/print-profile.ts';
import {profileNamed} from '../../print-profiles/profile-schema.ts';
import type {CoverPainter} from '../../render/epub/cover-painter.ts';
import {renderEpub} from '../../render/epub/render-epub.ts';
import {renderPage} from '../../render/html/render-page.ts';
import {nameOfRendition} from '../../render/name-of-rendition.ts';
import {pathToHref} from '../../render/path-to-href.ts';
import {textToHast} from '../../render/text-to-hast.ts';
import type {Rendition} from '../call/finished-files.ts';
import {allRenditionsFor, type PressSettings, renditionsFor} from '../call/press-settings.ts';
import type {SourceRef} from '../sources/sources.ts';
import type {PreparedWork, Print} from './prepared.ts';
import type {Lap} from './stage-times.ts';

/** What handouts are rendered with. */
interface RenderSetup {
	readonly settings: PressSettings;
	readonly style: HouseStyle;
	/** Undefined if no cover is painted. */
	readonly painter: CoverPainter | undefined;
	/** Called at the end of each stage, to measure its time. */
	readonly lap: Lap;
}

interface RenderedHandout {
	readonly work: PreparedWork;
	/** Findings about the page. */
	readonly findings: readonly Diagnostic[];
}

/** Renders page and e-book of a handout, proves the page, and lists the prints to be made of it. */
export async function renderHandout(
	handout: Handout,
	messages: Messages,
	{path, file}: Pick<SourceRef, 'path' | 'file'>,
	{settings, style, painter, lap}: RenderSetup,
): Promise<RenderedHandout> {
	const {config, formats} = settings;
	const expected = expectationOf(handout);
	const modified = ownDateOf(handout) ?? settings.fallbackDate;
	const mainProfile = mainProfileOf(settings);
	const address = addressOf(path, settings);
	const text = await textToHast(handout, messages, style);
	// Rendering the page changes the tree, and the book is rendered from it, too.
	const bookText = formats.includes('epub') ? structuredClone(text) : undefined;
	const {
		html: page,
		printStyles,
		softHyphens,
	} = await renderPage(handout, text, messages, style, {
		renditions: renditionsFor(settings, path),
		mainProfile,
		otherProfiles: profilesOf(settings).filter(({name}) => name !== mainProfile.name),
		...address,
	});
	lap('page');
	const {diagnostics: findings, print} = preflightPage(page, expected, file);
	lap('preflight of the page');
	const prints = printsOf(allRenditionsFor(settings, path), printStyles, settings);
	const paper = paperOf(handout, prints, messages, settings);
	const work: PreparedWork = {page, softHyphens, expected, print, prints, modified, ...paper};
	if (!bookText) return {work, findings};
	const {checked} = config.accessibility;
	const options = {modified, checked, painter, ...address};
	const book = await renderEpub(handout, bookText, messages, style, options);
	lap('e-book');
	return {work: {...work, book}, findings};
}

/** The date of a handout's files, taken from its front matter so that the same source gives the same bytes. */
export function ownDateOf({frontMatter}: Handout): string | undefined {
	const day = frontMatter.reviewed ?? frontMatter.published;
	return day && `${day}T00:00:00Z`;
}

/** The profile whose print style is part of the page. */
function mainProfileOf({config: {print}}: PressSettings): PrintProfile {
	return profileNamed(print.profiles[0] ?? '', print);
}

function profilesOf({profiles, moreProfiles = []}: PressSettings): readonly PrintProfile[] {
	return [...profiles, ...moreProfiles];
}

function printsOf(
	renditions: readonly Rendition[],
	styles: ReadonlyMap<string, string>,
	settings: PressSettings,
): Print[] {
	return renditions.flatMap(({profile: name, file}) => {
		const profile = profilesOf(settings).find((candidate) => candidate.name === name);
		const css = profile && styles.get(profile.name);
		return profile ? [{profile, file, ...(css !== undefined && {css})}] : [];
	});
}

/** The PDF whose pages the e-book lists: the one without a profile in its name. */
function paperOf(
	handout: Handout,
	prints: readonly Print[],
	messages: Messages,
	settings: PressSettings,
): Pick<PreparedWork, 'paper'> {
	const {name} = mainProfileOf(settings);
	const print = prints.find(({profile}) => profile.name === name);
	if (!print) return {};
	const {base_url: base} = settings.config;
	const {version} = handout.frontMatter;
	const words = [
		handout.title,
		nameOfRendition({format: 'pdf', profile: name}, messages),
		version && fill(messages.version, {version}),
	];
	const {file} = print;
	const address = base && `${base}${pathToHref(file)}`;
	return {paper: {file, name: address ?? words.filter(Boolean).join(', ')}};
}

/** The address of a handout's page on the web, if the config has a `base_url`; whether or not this call makes the page. */
function addressOf(path: string, {config}: PressSettings): {readonly address?: string} {
	const {base_url: base, formats} = config;
	if (base === undefined || !formats.includes('html')) return {};
	return {address: `${base}${pathToHref(`html/${path}.html`)}`};
}
