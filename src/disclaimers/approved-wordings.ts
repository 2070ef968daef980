import {closest} from 'fastest-levenshtein';
import type {RootContent} from 'mdast';
import type {LeafDirective} from 'mdast-util-directive';
import type {VFile} from 'vfile';
import {type Calendar, calendarOf} from '../handout/calendar.ts';
import {type Finding, type Fix, report} from '../handout/diagnostic.ts';
import type {DisclaimerCatalogue} from './catalogue.ts';
import {type Disclaimer, disclaimerKinds, isDisclaimerKind} from './disclaimer.ts';

const ruleId = 'disclaimer';

export interface WordingsOptions {
	readonly catalogue: DisclaimerCatalogue;
	/** Language of the handout, BCP 47. */
	readonly lang: string;
	/** YYYY-MM-DD */
	readonly today: string;
}

/** Finds wordings that may be printed today, and reports the use of those that may not. */
export class ApprovedWordings {
	/** The wordings in the handout's language that may be printed. */
	readonly inForce: readonly Disclaimer[];
	/** Those that may not be printed, because they have expired. */
	readonly expired: readonly Disclaimer[];
	/** Those that were superseded. */
	readonly superseded: readonly Disclaimer[];
	readonly #calendar: Calendar;

	constructor(
		readonly options: WordingsOptions,
		readonly file: VFile,
	) {
		const {catalogue, lang, today} = options;
		const all = disclaimerKinds.flatMap((kind) => catalogue.find(lang, kind) ?? []);
		this.#calendar = calendarOf(file, today);
		this.inForce = all.filter(({expiresOn}) => !this.#calendar.isPast(expiresOn));
		this.expired = all.filter(({expiresOn}) => this.#calendar.isPast(expiresOn));
		this.superseded = catalogue.formerIn(lang);
	}

	/** The wording that a directive names. */
	named(node: LeafDirective): Disclaimer | undefined {
		const kind = node.attributes?.['kind'] ?? '';
		if (isDisclaimerKind(kind)) return this.current(kind, node);
		const nearest = kind ? closest(kind, [...disclaimerKinds]) : 'general';
		this.#refuse(
			node,
			`Unexpected disclaimer kind "${kind}", expected a known one such as "${nearest}"`,
			`Nothing can be printed for a kind that has no approved wording. Known kinds: ${disclaimerKinds.join(', ')}.`,
			kind,
			{expected: [nearest]},
		);
		return undefined;
	}

	/** The wording of a kind in the handout's language, unless it has expired. */
	current(
		kind: Disclaimer['kind'],
		node: {position?: RootContent['position']},
	): Disclaimer | undefined {
		const {catalogue, lang} = this.options;
		const disclaimer = catalogue.find(lang, kind);
		if (!disclaimer) {
			this.#refuse(
				node,
				`Missing ${kind} disclaimer in "${lang}"`,
				`A disclaimer in another language protects nobody. Have the wording approved and put it into templates/disclaimers/${lang}/${kind}.md.`,
				kind,
			);
			return undefined;
		}
		if (this.#calendar.isPast(disclaimer.expiresOn)) {
			this.refuseExpired(disclaimer, node);
			return undefined;
		}
		return disclaimer;
	}

	refuseExpired(
		{id, version, expiresOn, file}: Disclaimer,
		node: {position?: RootContent['position']},
	): void {
		this.#refuse(
			node,
			`Unexpected expired disclaimer ${id}, version ${version}: it expired on ${expiresOn}`,
			`A wording past its date may no longer be true. Have it approved again and set approved_on and expires_on in ${file}.`,
			expiresOn,
		);
	}

	/** @param fix the correction, if a safe one exists. */
	refuseSuperseded(
		{kind, version}: Disclaimer,
		node: {position?: RootContent['position']},
		fix: Fix | undefined,
	): void {
		const {catalogue, lang} = this.options;
		const present = catalogue.find(lang, kind);
		const reason = `Unexpected superseded version ${version} of the ${kind} disclaimer`;
		const why = 'What it tells a patient may no longer be true.';
		if (!present) {
			const todo = `Delete it, or have a wording approved and put it into templates/disclaimers/${lang}/${kind}.md.`;
			this.#refuse(
				node,
				`${reason}, expected none: no other took its place`,
				`${why} ${todo}`,
				version,
			);
			return;
		}
		const {id, approvedOn, expiresOn, file} = present;
		const expected = `${id}, version ${present.version}`;
		const todo = this.#calendar.isPast(expiresOn)
			? `The present version expired on ${expiresOn}: have it approved again and set approved_on and expires_on in ${file}; then write ::disclaimer{kind=${kind}} here.`
			: `Write ::disclaimer{kind=${kind}} in its place: that prints what was approved on ${approvedOn}.`;
		this.#refuse(node, `${reason}, expected ${expected}`, `${why} ${todo}`, version, {
			expected: [present.version],
			fix,
		});
	}

	#refuse(
		node: {position?: RootContent['position']},
		reason: string,
		note: string,
		actual: string,
		mending: Pick<Finding, 'expected' | 'fix'> = {},
	): void {
		const place = node.position;
		report(this.file, {ruleId, severity: 'error', reason, note, place, actual, ...mending});
	}
}
