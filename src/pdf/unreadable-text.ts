import type {HiddenText, UnmappedGlyph} from './page-text.ts';
import type {HidingReason} from './painting.ts';
import type {SegmentKind} from './text-segment.ts';

/** Collects what cannot be read on a page: text that cannot be seen, and glyphs that map to no text. */
export class UnreadableText {
	readonly #unmapped = new Map<string, UnmappedGlyph>();
	readonly #hidden: (HiddenText & {text: string})[] = [];

	/** @param page The page's number, from 1 on. */
	constructor(readonly page: number) {}

	get unmapped(): readonly UnmappedGlyph[] {
		return [...this.#unmapped.values()];
	}

	get hidden(): readonly HiddenText[] {
		return this.#hidden;
	}

	/** Adds the text of a glyph to the hidden text before it if both are hidden for the same reason. */
	addHidden(text: string, reason: HidingReason, kind: SegmentKind): void {
		const last = this.#hidden.at(-1);
		if (last?.reason === reason && last.kind === kind) last.text += text;
		else if (text.trim() !== '') this.#hidden.push({page: this.page, reason, kind, text});
	}

	/** Adds a glyph that the font does not map to text; each only once. */
	addUnmapped(code: number, font: string, hasActualText: boolean): void {
		const key = `${font} ${code} ${hasActualText}`;
		if (this.#unmapped.has(key)) return;
		this.#unmapped.set(key, {page: this.page, font, code, hasActualText});
	}
}
