import type {Handout} from '../handout/handout.ts';
import {referenceAnchor, referencesInOrder} from '../handout/references.ts';
import type {HouseStyle} from '../house-style/house-style.ts';
import {fill, type Messages} from '../house-style/messages.ts';
import {formatDay} from './format-day.ts';
import {lineIn} from './isolate-latin.ts';
import {qrCode} from './qr-code.ts';

/** What a rendition says about itself at its end, ready for the template `colophon.ejs`. */
export interface Colophon {
	/** Who checked it and when, or that nobody has yet. */
	readonly signOff: string;
	readonly isSignedOff: boolean;
	/** Version, dates, authors, funding: a line each. */
	readonly lines: readonly string[];
	readonly sources: readonly {
		readonly anchor: string;
		readonly text: string;
		readonly href?: string;
		/** The part of the address that is shown. */
		readonly label?: string;
	}[];
}

function colophonOf(handout: Handout, messages: Messages): Colophon {
	const {frontMatter, lang} = handout;
	const day = (value: string) => formatDay(value, lang);
	const reviewer = frontMatter.clinical_reviewer;
	const names = frontMatter.authors?.map(({name, role}) => (role ? `${name} (${role})` : name));
	const lines = [
		names && fill(messages.authors, {names: names.join('; ')}),
		frontMatter.version && fill(messages.version, {version: frontMatter.version}),
		frontMatter.reviewed && fill(messages.reviewed, {date: day(frontMatter.reviewed)}),
		frontMatter.next_review && fill(messages.next_review, {date: day(frontMatter.next_review)}),
		frontMatter.funding && fill(messages.funding, {text: frontMatter.funding}),
		frontMatter.conflicts && fill(messages.conflicts, {text: frontMatter.conflicts}),
		frontMatter.contact,
		frontMatter.feedback,
		frontMatter.alternative_formats,
		frontMatter.licence,
		...(frontMatter.image_credits ?? []),
	].filter((line): line is string => Boolean(line));
	return {
		signOff: reviewer
			? fill(messages.clinical_review, {
					name: [reviewer.name, reviewer.role].filter(Boolean).join(', '),
					date: day(reviewer.date),
				})
			: messages.awaiting_review,
		isSignedOff: reviewer !== undefined,
		lines,
		sources: referencesInOrder(handout).map(({id, text, doi, url}) => {
			const href = doi === undefined ? url : `https://doi.org/${encodeURI(doi)}`;
			const label = doi === undefined ? url?.replace(/^https?:\/\//u, '') : `doi.org/${doi}`;
			return {
				anchor: referenceAnchor(id),
				text,
				...(href !== undefined && {href}),
				...(label !== undefined && {label}),
			};
		}),
	};
}

export interface ColophonOptions {
	/** The web address that the handout's page will have. */
	readonly address?: string | undefined;
	/** Whether the address is also shown as a QR code. */
	readonly withQrCode?: boolean;
}

/** A page's address with the version that a reader holds, so that the site can tell when it was replaced. */
function addressOfVersion(address: string, {frontMatter: {version}}: Handout): string {
	return version === undefined ? address : `${address}?version=${encodeURIComponent(version)}`;
}

/** The colophon as XHTML, for both page and e-book. */
export function renderColophon(
	handout: Handout,
	messages: Messages,
	style: HouseStyle,
	{address, withQrCode = false}: ColophonOptions = {},
): Promise<string> {
	return style.fill('colophon.ejs', {
		address: address && addressOfVersion(address, handout),
		qrCode: address && withQrCode ? qrCode(addressOfVersion(address, handout)) : undefined,
		messages,
		clinic: style.clinic,
		colophon: colophonOf(handout, messages),
		line: lineIn(handout.lang),
	});
}
