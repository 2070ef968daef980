import {type PDFDict, PDFNumber, type PDFObject, PDFRef, PDFStream} from '@cantoo/pdf-lib';
import {type ContentOperand, type ContentOperation, readOperations} from './content-stream.ts';
import {PdfReadError} from './errors.ts';
import type {FontDecoder, PdfFont} from './font-decoder.ts';
import {propertiesOf} from './marked-content-properties.ts';
import {MarkedSegments} from './marked-segments.ts';
import {identity, type Matrix, multiply, toMatrix} from './matrix.ts';
import type {HiddenText, PageText, UnmappedGlyph} from './page-text.ts';
import {type Box, everywhere} from './painted-path.ts';
import {type HidingReason, Painting} from './painting.ts';
import {arrayEntry, dictEntry, entry, nameEntry, numberEntry, rawEntry} from './pdf-objects.ts';
import {bytesOfStream} from './stream-bytes.ts';
import {TextLines} from './text-line.ts';
import type {TextSegment, TextStyle} from './text-segment.ts';

/** What the pages of a document share. */
export interface DocumentResources {
	/** True if the document's language runs from right to left. */
	readonly inRightToLeftText: boolean;
	decoderOf(font: PDFDict): FontDecoder;
	/** @throws PdfReadError if the document has used up its operations. */
	countOperation(): void;
}

const noFont: PdfFont = {name: '(none)', type: 'none', embedded: false, hasToUnicode: false};
const noDecoder: FontDecoder = {
	font: noFont,
	codeLength: 1,
	textOf: () => undefined,
	widthOf: () => 0,
};

/** What stands for a glyph of unknown meaning, so that it is not lost in silence. */
const replacementCharacter = '\uFFFD';

/** ISO 32000-1, 8.4.1 and 9.3.1: what `q` saves, as far as text depends on it. */
interface GraphicsState {
	matrix: Matrix;
	decoder: FontDecoder;
	fontSize: number;
	renderMode: number;
	leading: number;
}

/** A chain of forms this long has never been seen. */
const deepestForm = 30;

/** In ems above the baseline: half the height of a small letter, whose lower half tells nothing. */
const middleOfLetters = 0.25;

/** What WCAG 2.2 calls large-scale text. https://www.w3.org/TR/WCAG22/#dfn-large-scale */
function isLarge(emHeight: number, {name}: PdfFont): boolean {
	return emHeight >= (/-(?:Semi)?Bold/u.test(name) ? 14 : 18);
}

/** How far a baseline moves within a line at most, in ems: superscripts do by 0.4. */
const sameLine = 0.6;

/** Runs the content of one page as far as text depends on it. */
export class PageInterpreter implements PageText {
	readonly #document: DocumentResources;
	readonly #page: number;
	readonly #marked: MarkedSegments;
	readonly #unmapped = new Map<string, UnmappedGlyph>();
	readonly #hidden: (HiddenText & {text: string})[] = [];
	readonly #painting: Painting;

	readonly lines = new TextLines();

	#state: GraphicsState = {
		matrix: identity,
		decoder: noDecoder,
		fontSize: 0,
		renderMode: 0,
		leading: 0,
	};
	#saved: GraphicsState[] = [];
	readonly #forms: PDFStream[] = [];

	/** The text line matrix, save for its place: that changes with each glyph. */
	#textLine: Matrix = identity;
	#textX = 0;
	#textY = 0;
	/** True if the next glyph may stand in another line, or be set otherwise. */
	#moved = true;
	#line = 0;
	#baselineX = 0;
	#baselineY = 0;
	/** An em along the baseline, and the way from it up to the middle of the letters, on paper. */
	#alongX = 0;
	#alongY = 0;
	#middleX = 0;
	#middleY = 0;
	#isFaint = false;
	#style: TextStyle = {fontSize: 0, renderMode: 0, font: noFont};

	/**
	 * @param page The page's number, from 1 on.
	 * @param box The part of the page that is shown.
	 */
	constructor(document: DocumentResources, page: number, box: Box = everywhere) {
		this.#document = document;
		this.#page = page;
		this.#marked = new MarkedSegments(page, document.inRightToLeftText);
		this.#painting = new Painting(box);
	}

	get segments(): readonly TextSegment[] {
		return this.#marked.withText;
	}

	get unmapped(): readonly UnmappedGlyph[] {
		return [...this.#unmapped.values()];
	}

	get hidden(): readonly HiddenText[] {
		return this.#hidden;
	}

	segmentOf(mcid: number, stream?: PDFRef): TextSegment | undefined {
		return this.#marked.segmentOf(mcid, stream);
	}

	run(operations: Iterable<ContentOperation>, resources: PDFDict | undefined): void {
		for (const operation of operations) {
			this.#document.countOperation();
			this.#execute(operation, resources);
		}
	}

	#execute(operation: ContentOperation, resources: PDFDict | undefined): void {
		const {operator, operands} = operation;
		switch (operator) {
			case 'Tj':
				this.#show(operands[0], 0);
				break;
			case 'Td':
				this.#moveText(numberAt(operands, 0), numberAt(operands, 1));
				break;
			case 'TJ':
				if (Array.isArray(operands[0])) this.#showAll(operands[0]);
				break;
			case 'Tm':
				this.#setTextMatrix(toMatrix(operands) ?? identity);
				break;
			case 'BT':
				this.#setTextMatrix(identity);
				this.#marked.endPiece();
				break;
			case 'Tf':
				this.#setFont(operands[0], numberAt(operands, 1), resources);
				break;
			case 'TD':
				this.#state.leading = -numberAt(operands, 1);
				this.#moveText(numberAt(operands, 0), numberAt(operands, 1));
				break;
			case 'T*':
				this.#moveText(0, -this.#state.leading);
				break;
			case "'":
				this.#moveText(0, -this.#state.leading);
				this.#show(operands[0], 0);
				break;
			case '"':
				this.#moveText(0, -this.#state.leading);
				this.#show(operands[2], 0);
				break;
			case 'TL':
				this.#state.leading = numberAt(operands, 0);
				break;
			case 'Tr':
				this.#state.renderMode = numberAt(operands, 0);
				this.#moved = true;
				break;
			case 'cm':
				this.#transform(toMatrix(operands));
				break;
			case 'q':
				this.#saved.push({...this.#state});
				this.#painting.save();
				break;
			case 'Q':
				this.#restore(this.#saved.pop());
				break;
			case 'BDC':
				this.#marked.open(operands[0], propertiesOf(operands[1], resources));
				break;
			case 'BMC':
				this.#marked.open(operands[0], undefined);
				break;
			case 'EMC':
				this.#marked.close(this.#style, this.#line);
				break;
			case 'Do':
				this.#callXObject(operands[0], resources);
				break;
			default:
				this.#painting.take(operation, this.#state.matrix, resources);
				this.#moved = true;
		}
	}

	#transform(matrix: Matrix | undefined): void {
		if (!matrix) return;
		this.#state.matrix = multiply(matrix, this.#state.matrix);
		this.#moved = true;
	}

	#restore(state: GraphicsState | undefined): void {
		if (!state) return;
		this.#state = state;
		this.#painting.restore();
		this.#moved = true;
	}

	#setFont(name: ContentOperand | undefined, size: number, resources: PDFDict | undefined): void {
		const fonts = resources && dictEntry(resources, 'Font');
		const font = fonts && typeof name === 'string' ? dictEntry(fonts, name) : undefined;
		this.#state.decoder = font ? this.#document.decoderOf(font) : noDecoder;
		this.#state.fontSize = size;
		this.#moved = true;
	}

	#setTextMatrix(matrix: Matrix): void {
		this.#textLine = matrix;
		this.#textX = matrix[4];
		this.#textY = matrix[5];
		this.#moved = true;
	}

	/** `Td`: the most frequent operator, since Chromium places each glyph by itself. */
	#moveText(x: number, y: number): void {
		const matrix = this.#textLine;
		this.#textX += x * matrix[0] + y * matrix[2];
		this.#textY += x * matrix[1] + y * matrix[3];
		// Along the baseline nothing changes but the place in the line.
		if (y !== 0) this.#moved = true;
	}

	/** Notes where the next glyph stands, and whether that is in another line. */
	#settle(): void {
		this.#moved = false;
		const {matrix: page, fontSize, renderMode, decoder} = this.#state;
		const line = this.#textLine;
		const x = this.#textX * page[0] + this.#textY * page[2] + page[4];
		const y = this.#textX * page[1] + this.#textY * page[3] + page[5];
		const alongX = line[0] * page[0] + line[1] * page[2];
		const alongY = line[0] * page[1] + line[1] * page[3];
		const upX = line[2] * page[0] + line[3] * page[2];
		const upY = line[2] * page[1] + line[3] * page[3];
		const emHeight = Math.abs(fontSize) * Math.hypot(upX, upY);
		const along = Math.hypot(alongX, alongY);
		const across =
			along === 0
				? 0
				: Math.abs((x - this.#baselineX) * alongY - (y - this.#baselineY) * alongX) / along;
		const style = this.#style;
		if (across > sameLine * Math.max(emHeight, style.fontSize)) this.#line++;
		this.#baselineX = x;
		this.#baselineY = y;
		this.#alongX = alongX * fontSize;
		this.#alongY = alongY * fontSize;
		this.#middleX = upX * fontSize * middleOfLetters;
		this.#middleY = upY * fontSize * middleOfLetters;
		const [middleX, middleY] = [x + this.#middleX, y + this.#middleY];
		this.#isFaint = this.#painting.isFaint(middleX, middleY, isLarge(emHeight, decoder.font));
		if (
			style.fontSize !== emHeight ||
			style.renderMode !== renderMode ||
			style.font !== decoder.font
		) {
			this.#style = {fontSize: emHeight, renderMode, font: decoder.font};
		}
	}

	/** Strings, and numbers that move back what follows, in thousandths of an em. */
	#showAll(items: readonly ContentOperand[]): void {
		let advance = 0;
		for (const item of items) {
			if (typeof item === 'number') advance -= item / 1000;
			else advance = this.#show(item, advance);
		}
	}

	/**
	 * @param advance How far the string stands behind where text was moved to, in ems.
	 * @returns How far what follows does.
	 */
	#show(string: ContentOperand | undefined, advance: number): number {
		if (!(string instanceof Uint8Array)) return advance;
		if (this.#moved) this.#settle();
		const {matrix: page} = this.#state;
		this.lines.add(
			this.#line,
			this.#textX * page[0] + this.#textY * page[2] + page[4],
			this.#textX * page[1] + this.#textY * page[3] + page[5],
			this.#style.fontSize,
		);
		const {codeLength, widthOf} = this.#state.decoder;
		let behind = advance;
		for (let index = 0; index < string.length; index += codeLength) {
			let code = 0;
			for (let byte = 0; byte < codeLength; byte++) code = code * 256 + (string[index + byte] ?? 0);
			const width = widthOf(code);
			const reason = this.#hidingReason(behind + width / 2);
			if (reason) this.#noteHidden(reason, this.#state.decoder.textOf(code));
			this.#showGlyph(code);
			behind += width;
		}
		return behind;
	}

	/** Why a glyph cannot be seen, asked half-way along it: cut off is one of which only the half is there. */
	#hidingReason(advance: number): HidingReason | undefined {
		const {matrix: page, renderMode} = this.#state;
		const x = this.#textX * page[0] + this.#textY * page[2] + page[4] + advance * this.#alongX;
		const y = this.#textX * page[1] + this.#textY * page[3] + page[5] + advance * this.#alongY;
		const painting = this.#painting;
		if (!painting.shows(x, y) || !painting.shows(x + this.#middleX, y + this.#middleY)) {
			return 'cut off';
		}
		if (renderMode === 3 || renderMode === 7) return 'not drawn';
		return this.#isFaint ? 'too faint' : undefined;
	}

	#noteHidden(reason: HidingReason, text: string | undefined): void {
		if (text === undefined) return;
		const kind = this.#marked.kind;
		const last = this.#hidden.at(-1);
		if (last?.reason === reason && last.kind === kind) last.text += text;
		else if (text.trim() !== '') this.#hidden.push({page: this.#page, reason, kind, text});
	}

	#showGlyph(code: number): void {
		const text = this.#state.decoder.textOf(code);
		if (text === undefined) this.#noteUnmapped(code, this.#marked.isReplaced);
		this.#marked.addGlyph(text ?? replacementCharacter, this.#style, this.#line);
	}

	#noteUnmapped(code: number, hasActualText: boolean): void {
		const font = this.#state.decoder.font.name;
		const key = `${font} ${code} ${hasActualText}`;
		if (this.#unmapped.has(key)) return;
		this.#unmapped.set(key, {page: this.#page, font, code, hasActualText});
	}

	#callXObject(name: ContentOperand | undefined, resources: PDFDict | undefined): void {
		const xObjects = resources && dictEntry(resources, 'XObject');
		if (!xObjects || typeof name !== 'string') return;
		const form = entry(xObjects, name);
		if (!(form instanceof PDFStream)) return;
		if (nameEntry(form.dict, 'Subtype') !== 'Form') {
			this.#painting.paintPicture(this.#state.matrix);
			return;
		}
		if (this.#forms.includes(form)) {
			throw new PdfReadError(`Page ${this.#page}: form XObject "${name}" draws itself`);
		}
		if (this.#forms.length >= deepestForm) {
			throw new PdfReadError(`Page ${this.#page}: form XObjects are nested too deep`);
		}
		this.#runForm(form, rawEntry(xObjects, name), resources);
	}

	#runForm(form: PDFStream, ref: PDFObject | undefined, resources: PDFDict): void {
		const outer = {
			state: this.#state,
			saved: this.#saved,
			textLine: this.#textLine,
			textX: this.#textX,
			textY: this.#textY,
		};
		this.#forms.push(form);
		this.#painting.enterForm();
		this.#state = {...this.#state};
		this.#saved = [];
		const hasOwn = ref instanceof PDFRef && numberEntry(form.dict, 'StructParents') !== undefined;
		this.#marked.enterForm(hasOwn ? ref : undefined);
		const matrix = arrayEntry(form.dict, 'Matrix');
		this.#transform(matrix && toMatrix(matrix.asArray().map(numberOf)));

		this.run(readOperations(bytesOfStream(form)), dictEntry(form.dict, 'Resources') ?? resources);

		this.#forms.pop();
		this.#painting.leaveForm();
		this.#state = outer.state;
		this.#saved = outer.saved;
		this.#marked.leaveForm();
		this.#textLine = outer.textLine;
		this.#textX = outer.textX;
		this.#textY = outer.textY;
		this.#moved = true;
	}
}

function numberAt(operands: readonly ContentOperand[], index: number): number {
	const operand = operands[index];
	return typeof operand === 'number' ? operand : 0;
}

function numberOf(value: PDFObject): number | undefined {
	return value instanceof PDFNumber ? value.asNumber() : undefined;
}
