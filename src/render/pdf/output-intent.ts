import {deflateSync} from 'node:zlib';
import {
	PDFArray,
	type PDFContext,
	PDFDict,
	PDFName,
	PDFNumber,
	PDFRawStream,
	PDFString,
} from '@cantoo/pdf-lib';
import {srgbProfile} from './srgb-profile.ts';

/** The same in every file, and made once. */
let profile: Uint8Array | undefined;

/**
 * Declares that colours are sRGB, so that they look the same everywhere. PDF/A-2 requires this for
 * device colours (bare red, green and blue), which Chromium uses.
 *
 * @returns The OutputIntents of the catalogue.
 */
export function outputIntents(context: PDFContext): PDFArray {
	profile ??= deflateSync(srgbProfile());
	const dict = PDFDict.withContext(context);
	dict.set(PDFName.of('N'), PDFNumber.of(3));
	dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
	const intent = PDFDict.withContext(context);
	intent.set(PDFName.of('Type'), PDFName.of('OutputIntent'));
	intent.set(PDFName.of('S'), PDFName.of('GTS_PDFA1'));
	intent.set(PDFName.of('OutputConditionIdentifier'), PDFString.of('sRGB IEC61966-2.1'));
	intent.set(PDFName.of('Info'), PDFString.of('sRGB IEC61966-2.1'));
	intent.set(PDFName.of('DestOutputProfile'), context.register(PDFRawStream.of(dict, profile)));
	const intents = PDFArray.withContext(context);
	intents.push(context.register(intent));
	return intents;
}
