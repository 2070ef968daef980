import iconv from 'iconv-lite';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import {decodeText} from '../decode-text.ts';

/** Browsers look no further for the encoding. */
const beginning = 1024 * 4;

/** Pages that say Latin-1 mean Windows' superset of it, as browsers have it. */
const meant: Readonly<Record<string, string>> = {
	'iso-8859-1': 'windows-1252',
	'us-ascii': 'windows-1252',
	ascii: 'windows-1252',
	latin1: 'windows-1252',
	'iso-8859-9': 'windows-1254',
	gb2312: 'gbk',
	'x-sjis': 'shift_jis',
	ks_c_5601: 'euc-kr',
};

/**
 * The text of a page. Its own word counts where the bytes bear it out: a page that was saved
 * anew as UTF-8 often still claims its old encoding.
 */
export function decodeHtml(bytes: Uint8Array, file: VFile): string | undefined {
	const declared = hasMark(bytes) ? undefined : declaredEncoding(bytes);
	if (declared === undefined || isUtf8(bytes)) return decodeText(bytes, file);
	if (!iconv.encodingExists(declared)) return decodeText(bytes, file);
	report(file, {
		ruleId: 'source-encoding',
		severity: 'info',
		reason: `Changed ${declared} encoding to UTF-8, as the page says of itself`,
		place: {line: 1, column: 1},
		actual: declared,
		expected: ['UTF-8'],
	});
	return iconv.decode(Buffer.from(bytes), declared).replace(/\r\n?/gu, '\n').normalize('NFC');
}

function hasMark(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', {fatal: true}).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, beginning));
	const name =
		/<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(text)?.[1] ??
		/^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/iu.exec(text)?.[1];
	const key = name?.toLowerCase();
	return key && (meant[key] ?? key);
}
