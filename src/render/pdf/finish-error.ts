import {PdfReadError} from '../../pdf/errors.ts';

/** A printed PDF that is not of the kind that Chromium makes, with what is wrong with it. */
export class FinishError extends PdfReadError {
	override readonly name = 'FinishError';
}
