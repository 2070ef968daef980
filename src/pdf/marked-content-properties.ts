import type {PDFDict} from '@cantoo/pdf-lib';
import type {ContentOperand} from './content-stream.ts';
import {decodeTextString, dictEntry, numberEntry, textEntry} from './pdf-objects.ts';

/** The properties of a marked-content sequence that affect its text. */
export interface Properties {
	readonly mcid: number | undefined;
	readonly actualText: string | undefined;
}

/** Reads properties, which are given in the content itself or as a name in the resources. */
export function propertiesOf(
	operand: ContentOperand | undefined,
	resources: PDFDict | undefined,
): Properties | undefined {
	if (operand instanceof Map) {
		const mcid = operand.get('MCID');
		const actualText = operand.get('ActualText');
		return {
			mcid: typeof mcid === 'number' ? mcid : undefined,
			actualText: actualText instanceof Uint8Array ? decodeTextString(actualText) : undefined,
		};
	}
	const lists = resources && dictEntry(resources, 'Properties');
	const list = lists && typeof operand === 'string' ? dictEntry(lists, operand) : undefined;
	if (!list) return undefined;
	return {mcid: numberEntry(list, 'MCID'), actualText: textEntry(list, 'ActualText')};
}
