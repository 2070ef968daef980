import {
	Document,
	ExternalHyperlink,
	FootnoteReferenceRun,
	Header,
	HeadingLevel,
	ImageRun,
	type ISectionOptions,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
} from 'docx';
import {strToU8, zipSync} from 'fflate';

export const dotPng = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** Words in bold between asterisks become a bold run. */
function wordParagraph(text: string): Paragraph {
	const runs = text
		.split('**')
		.map((part, index) => new TextRun({text: part, bold: index % 2 === 1}))
		.filter((_, index, all) => index > 0 || all.length === 1 || !text.startsWith('**'));
	return new Paragraph({children: runs});
}

function wordTable(rows: readonly (readonly string[])[]): Table {
	return new Table({
		rows: rows.map(
			(cells, index) =>
				new TableRow({
					...(index === 0 && {tableHeader: true}),
					children: cells.map((cell) => new TableCell({children: [new Paragraph(cell)]})),
				}),
		),
	});
}

/** A Word document with all that a handout may hold. */
export async function wordLeaflet(): Promise<Uint8Array> {
	const title = new Paragraph({text: 'Back pain', heading: HeadingLevel.TITLE});
	const children: ISectionOptions['children'] = [
		title,
		new Paragraph({
			children: [
				new TextRun('Most people get '),
				new TextRun({text: 'better ', bold: true}),
				new TextRun({text: 'soon', bold: true, italics: true}),
				new TextRun('.'),
				new FootnoteReferenceRun(1),
			],
		}),
		wordParagraph('**What you can do**'),
		new Paragraph('Keep on moving as well as you can, every single day of the week.'),
		new Paragraph({text: 'Walk', bullet: {level: 0}}),
		new Paragraph({text: 'Slowly at first', bullet: {level: 1}}),
		new Paragraph({text: 'First step', numbering: {reference: 'steps', level: 0}}),
		new Paragraph({text: 'Second step', numbering: {reference: 'steps', level: 0}}),
		wordParagraph('**When to call**'),
		new Paragraph('Call when your legs go numb or you cannot pass water at all.'),
		wordTable([
			['Medicine', 'Dose'],
			['Paracetamol', '500 mg'],
		]),
		new Paragraph({
			children: [
				new ImageRun({
					type: 'png',
					data: dotPng,
					transformation: {width: 50, height: 50},
					altText: {title: 'Spine', description: 'A spine', name: 'spine'},
				}),
			],
		}),
		new Paragraph({
			children: [
				new TextRun('10'),
				new TextRun({text: '3', superScript: true}),
				new TextRun(' and '),
				new ExternalHyperlink({
					link: 'https://x.example/a',
					children: [new TextRun('a link')],
				}),
			],
		}),
	];
	return Packer.toBuffer(
		new Document({
			title: 'Back pain leaflet',
			creator: 'Pat Example',
			footnotes: {1: {children: [new Paragraph('A note about rest.')]}},
			numbering: {
				config: [{reference: 'steps', levels: [{level: 0, format: 'decimal', text: '%1.'}]}],
			},
			sections: [
				{headers: {default: new Header({children: [new Paragraph('Leaflet 12')]})}, children},
			],
		}),
	);
}

const odtNames =
	'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="ta" xmlns:draw="d" xmlns:xlink="x" xmlns:svg="v" xmlns:dc="dc"';

/** An OpenDocument text around the XML of its body; T1 is bold, P1 a title, L1 numbers, L2 bullets. */
export function odtOf(
	body: string,
	{
		meta = '',
		header = '',
		files = {},
	}: {meta?: string; header?: string; files?: Record<string, Uint8Array>} = {},
): Uint8Array {
	const styles = `<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
		<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
		<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
		<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`;
	return zipSync({
		mimetype: [strToU8('application/vnd.oasis.opendocument.text'), {level: 0}],
		'content.xml': strToU8(
			`<?xml version="1.0"?><office:document-content ${odtNames}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		),
		'meta.xml': strToU8(
			`<office:document-meta ${odtNames}><office:meta>${meta}</office:meta></office:document-meta>`,
		),
		'styles.xml': strToU8(
			`<office:document-styles ${odtNames}><style:header>${header}</style:header></office:document-styles>`,
		),
		...files,
	});
}

/** An e-book of chapters, in order; each is the XML of a body. */
export function epubOf(
	chapters: Readonly<Record<string, string>>,
	{
		meta = '',
		nav,
		files = {},
	}: {meta?: string; nav?: string; files?: Record<string, Uint8Array>} = {},
): Uint8Array {
	const pages = {...(nav !== undefined && {nav}), ...chapters};
	const items = Object.keys(pages).map(
		(name) =>
			`<item id="${name}" href="text/${name}.xhtml" media-type="application/xhtml+xml"${name === 'nav' ? ' properties="nav"' : ''}/>`,
	);
	const spine = Object.keys(pages).map((name) => `<itemref idref="${name}"/>`);
	return zipSync({
		mimetype: [strToU8('application/epub+zip'), {level: 0}],
		'META-INF/container.xml': strToU8(
			'<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
		),
		'OEBPS/book.opf': strToU8(
			`<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${meta}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
		),
		...Object.fromEntries(
			Object.entries(pages).map(([name, body]) => [
				`OEBPS/text/${name}.xhtml`,
				strToU8(
					`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${name}</title><script src="x"/></head><body>${body}</body></html>`,
				),
			]),
		),
		...files,
	});
}
