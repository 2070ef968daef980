import {type PDFDict, PDFNumber, type PDFObject, PDFRef, PDFStream} from '@cantoo/pdf-lib';
import {type ContentOperand, type ContentOperation, readOperations} from './content-stream.ts';
import {PdfReadError} from './errors.ts';
import type {FontDecoder} from './font-decoder.ts';
import {propertiesOf} from './marked-content-properties.ts';
import {MarkedSegments} from './marked-segments.ts';
import {identity, type Matrix, multiply, toMatrix} from './matrix.ts';
import type {HiddenText, PageText, UnmappedGlyph} from './page-text.ts';
import {type Box, everywhere} from './painted-path.ts';
import {type HidingReason, Painting} from './painting.ts';
import {arrayEntry, dictEntry, entry, nameEntry, numberEntry, rawEntry} from './pdf-objects.ts';
import {bytesOfStream} from './stream-bytes.ts';
import {TextLines} from './text-line.ts';
import {noFont, TextPosition, type TextState} from './text-position.ts';
import type {TextSegment} from './text-segment.ts';
import {UnreadableText} from './unreadable-text.ts';

/** What the pages of a document share. */
export interface DocumentResources {
	/** Whether the document's language is written from right to left. */
	readonly inRightToLeftText: boolean;
	decoderOf(font: PDFDict): FontDecoder;
	/** @throws PdfReadError if the document has more operations than are allowed. */
	countOperation(): void;
}

const noDecoder: FontDecoder = {
	font: noFont,
	codeLength: 1,
	textOf: () => undefined,
	widthOf: () => 0,
};

/** The text of a glyph whose meaning is unknown, so that it is not silently lost. */
const replacementCharacter = '\uFFFD';

/** What `q` saves, as far as text depends on it: ISO 32000-1, 8.4.1 and 9.3.1. */
interface GraphicsState extends TextState {
	leading: number;
}

/** How deep form XObjects may be nested; real files come nowhere near. */
const deepestForm = 30;

/** Executes the content of one page, as far as its text depends on it. */
export class PageInterpreter implements PageText {
	readonly #document: DocumentResources;
	readonly #page: number;
	readonly #marked: MarkedSegments;
	readonly #painting: Painting;
	readonly #position = new TextPosition();
	readonly #unreadable: UnreadableText;

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

	/**
	 * @param page The page's number, from 1 on.
	 * @param box The part of the page that is shown.
	 */
	constructor(document: DocumentResources, page: number, box: Box = everywhere) {
		this.#document = document;
		this.#page = page;
		this.#marked = new MarkedSegments(page, document.inRightToLeftText);
		this.#painting = new Painting(box);
		this.#unreadable = new UnreadableText(page);
	}

	get segments(): readonly TextSegment[] {
		return this.#marked.withText;
	}

	get unmapped(): readonly UnmappedGlyph[] {
		return this.#unreadable.unmapped;
	}

	get hidden(): readonly HiddenText[] {
		return this.#unreadable.hidden;
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
				this.#position.move(numberAt(operands, 0), numberAt(operands, 1));
				break;
			case 'TJ':
				if (Array.isArray(operands[0])) this.#showAll(operands[0]);
				break;
			case 'Tm':
				this.#position.setMatrix(toMatrix(operands) ?? identity);
				break;
			case 'BT':
				this.#position.setMatrix(identity);
				this.#marked.endPiece();
				break;
			case 'Tf':
				this.#setFont(operands[0], numberAt(operands, 1), resources);
				break;
			case 'TD':
				this.#state.leading = -numberAt(operands, 1);
				this.#position.move(numberAt(operands, 0), numberAt(operands, 1));
				break;
			case 'T*':
				this.#position.move(0, -this.#state.leading);
				break;
			case "'":
				this.#position.move(0, -this.#state.leading);
				this.#show(operands[0], 0);
				break;
			case '"':
				this.#position.move(0, -this.#state.leading);
				this.#show(operands[2], 0);
				break;
			case 'TL':
				this.#state.leading = numberAt(operands, 0);
				break;
			case 'Tr':
				this.#state.renderMode = numberAt(operands, 0);
				this.#position.invalidate();
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
				this.#marked.close(this.#position.style, this.#position.line);
				break;
			case 'Do':
				this.#callXObject(operands[0], resources);
				break;
			default:
				this.#painting.take(operation, this.#state.matrix, resources);
				this.#position.invalidate();
		}
	}

	#transform(matrix: Matrix | undefined): void {
		if (!matrix) return;
		this.#state.matrix = multiply(matrix, this.#state.matrix);
		this.#position.invalidate();
	}

	#restore(state: GraphicsState | undefined): void {
		if (!state) return;
		this.#state = state;
		this.#painting.restore();
		this.#position.invalidate();
	}

	#setFont(name: ContentOperand | undefined, size: number, resources: PDFDict | undefined): void {
		const fonts = resources && dictEntry(resources, 'Font');
		const font = fonts && typeof name === 'string' ? dictEntry(fonts, name) : undefined;
		this.#state.decoder = font ? this.#document.decoderOf(font) : noDecoder;
		this.#state.fontSize = size;
		this.#position.invalidate();
	}

	/** @param items Strings, and numbers that move what follows back, in thousandths of an em. */
	#showAll(items: readonly ContentOperand[]): void {
		let advance = 0;
		for (const item of items) {
			if (typeof item === 'number') advance -= item / 1000;
			else advance = this.#show(item, advance);
		}
	}

	/**
	 * @param advance How far the string begins after the place that text was moved to, in ems.
	 * @returns How far after that place the next string begins.
	 */
	#show(string: ContentOperand | undefined, advance: number): number {
		if (!(string instanceof Uint8Array)) return advance;
		const state = this.#state;
		const position = this.#position;
		position.settle(state, this.#painting);
		this.lines.add(
			position.line,
			position.xOn(state.matrix),
			position.yOn(state.matrix),
			position.style.fontSize,
		);
		const {codeLength, widthOf} = state.decoder;
		let behind = advance;
		for (let index = 0; index < string.length; index += codeLength) {
			let code = 0;
			for (let byte = 0; byte < codeLength; byte++) code = code * 256 + (string[index + byte] ?? 0);
			const width = widthOf(code);
			this.#showGlyph(code, position.hidingReason(behind + width / 2, state, this.#painting));
			behind += width;
		}
		return behind;
	}

	#showGlyph(code: number, hidingReason: HidingReason | undefined): void {
		const {decoder} = this.#state;
		const {style, line} = this.#position;
		const text = decoder.textOf(code);
		if (text === undefined) {
			this.#unreadable.addUnmapped(code, decoder.font.name, this.#marked.isReplaced);
		} else if (hidingReason) {
			this.#unreadable.addHidden(text, hidingReason, this.#marked.kind);
		}
		this.#marked.addGlyph(text ?? replacementCharacter, style, line);
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
			place: this.#position.place,
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
		this.#position.place = outer.place;
	}
}

function numberAt(operands: readonly ContentOperand[], index: number): number {
	const operand = operands[index];
	return typeof operand === 'number' ? operand : 0;
}

function numberOf(value: PDFObject): number | undefined {
	return value instanceof PDFNumber ? value.asNumber() : undefined;
}
