import type {ListedHandout, ListedRendition} from '../contract.ts';
import {byId, make} from './elements.ts';
import {fitFrame, showFrame} from './frame.ts';
import {addressOf, type Place, viewOf} from './place.ts';

/** Where a rendition is shown. */
export class Stage {
	readonly #stage = byId('stage');
	readonly #width = byId<HTMLSelectElement>('width');
	/** What is shown: place and edition. */
	#shown = '';
	#loading = new AbortController();

	/** @param follow handles a link in a rendition; returns whether it did anything. */
	constructor(readonly follow: (link: URL) => boolean) {
		this.#width.addEventListener('change', () => {
			for (const frame of this.#stage.querySelectorAll('iframe')) {
				fitFrame(frame, this.#width.value);
			}
		});
	}

	/**
	 * Shows a rendition, anew where it has changed. The index has no handout.
	 *
	 * @param editionOfAll changes with any handout.
	 */
	show(place: Place, entry: ListedHandout | undefined, editionOfAll: number): void {
		this.#drawViews(place, entry);
		const renditions = entry?.renditions ?? [];
		const rendition = renditions.find((one) => viewOf(one) === place.view) ?? renditions[0];
		const isPdf = rendition?.format === 'pdf';
		byId('width-choice').hidden = isPdf;
		const isDraft = entry?.edition === 0 && rendition?.format === 'html';
		const edition = isDraft ? entry.draftEdition : (entry?.edition ?? editionOfAll);
		const address = edition === 0 ? undefined : addressIn(rendition, place, isDraft);
		const open = byId<HTMLAnchorElement>('open');
		// A draft may be looked at, but must not be handed out.
		open.hidden = address === undefined || isDraft;
		open.textContent = isPdf ? 'Open the PDF' : 'Open on its own';
		if (address !== undefined) open.href = address;
		const shown = `${address ?? waitingFor(place, entry)} ${edition}`;
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#loading.abort();
		this.#loading = new AbortController();
		if (address === undefined) this.#say(waitingFor(place, entry));
		else if (isPdf) void this.#showPdf(address, this.#loading.signal);
		else {
			const title = `${entry?.title ?? 'The index'}: ${nameOf(rendition)}`;
			showFrame(this.#stage, address, title, this.#width.value, this.follow);
		}
	}

	#drawViews({id, view}: Place, entry: ListedHandout | undefined): void {
		const links = (entry?.renditions ?? []).map((rendition) => {
			const own = viewOf(rendition);
			const link = make('a', {href: addressOf({id, view: own})}, nameOf(rendition));
			if (own === view) link.setAttribute('aria-current', 'page');
			if (rendition.isExtra)
				link.title = 'The config does not ask for this one: no build prints it.';
			return make('li', {}, link);
		});
		const views = byId('views');
		const fresh = make('ul', {}, ...links);
		if (fresh.innerHTML === views.innerHTML) return;
		const focused = views.contains(document.activeElement)
			? links.findIndex((link) => link.innerText === document.activeElement?.textContent)
			: -1;
		views.replaceChildren(...links);
		if (focused >= 0) views.querySelectorAll('a')[focused]?.focus();
	}

	async #showPdf(address: string, signal: AbortSignal): Promise<void> {
		if (!this.#stage.querySelector('.sheets')) this.#say('Printing …');
		try {
			const response = await fetch(address, {signal});
			if (!response.ok) {
				this.#say(await response.text());
				return;
			}
			const bytes = await response.arrayBuffer();
			const {drawSheets} = await import('./sheets.ts');
			await drawSheets(this.#stage, bytes, signal);
		} catch (error) {
			if (!signal.aborted) this.#say(`The pages cannot be shown here: ${String(error)}`);
		}
	}

	#say(text: string): void {
		this.#stage.replaceChildren(make('p', {}, text));
	}
}

function addressIn(
	rendition: ListedRendition | undefined,
	{id}: Place,
	isDraft: boolean,
): string | undefined {
	if (id === '') return '/files/index.html';
	if (!rendition) return undefined;
	const file = rendition.file.split('/').map(encodeURIComponent).join('/');
	if (isDraft) return `/draft/${file}`;
	return rendition.format === 'epub' ? `/book/${file}` : `/files/${file}`;
}

function waitingFor({id}: Place, entry: ListedHandout | undefined): string {
	if (!entry) return `The handout "${id}" no longer exists.`;
	if (entry.state === 'waiting') return 'Being prepared …';
	return 'This handout has not been rendered yet: its errors prevent it. See the findings.';
}

function nameOf(rendition: ListedRendition | undefined): string {
	if (rendition?.format === 'epub') return 'E-book';
	if (rendition?.profile === undefined) return 'Page';
	return `PDF ${rendition.profile}${rendition.isExtra ? ' (not built)' : ''}`;
}
