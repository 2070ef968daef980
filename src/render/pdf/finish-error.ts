import {PdfReadError} from '../../pdf/errors.ts';

/** A printed PDF is not of the kind that Chromium makes; the message says in what way. */
export class FinishError extends PdfReadError {
	override readonly name = 'FinishError';
}
