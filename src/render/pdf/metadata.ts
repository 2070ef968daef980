import {
	type PDFContext,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFRawStream,
	PDFString,
} from '@cantoo/pdf-lib';

/** The metadata of a finished PDF. */
export interface DocumentFacts {
	readonly title: string;
	/** BCP 47. */
	readonly lang: string;
	/** The time recorded in the file, such as `2026-03-01T00:00:00Z`. */
	readonly modified: string;
	/** What drew the pages: `Skia/PDF m147`. */
	readonly producer: string;
}

/** The program that made the document; its pages were drawn by another. */
const creator = 'Handpress';

/** The document information: ISO 32000-1, 14.3.3. It says the same as the metadata. */
export function documentInfo(
	context: PDFContext,
	{title, modified, producer}: DocumentFacts,
): PDFDict {
	const date = PDFString.of(`D:${modified.replace(/\D/gu, '').slice(0, 14)}+00'00'`);
	const info = PDFDict.withContext(context);
	info.set(PDFName.of('Title'), PDFHexString.fromText(title));
	info.set(PDFName.of('Creator'), PDFString.of(creator));
	info.set(PDFName.of('Producer'), PDFHexString.fromText(producer));
	info.set(PDFName.of('CreationDate'), date);
	info.set(PDFName.of('ModDate'), date);
	return info;
}

/**
 * The metadata: title and language, the standards that the file conforms to, and the extension
 * schema that PDF/A requires for the property of PDF/UA.
 *
 * @see ISO 16684-1 (XMP), ISO 14289-1, 5 and ISO 19005-2, 6.6
 */
export function metadataStream(context: PDFContext, facts: DocumentFacts): PDFRawStream {
	const dict = PDFDict.withContext(context);
	dict.set(PDFName.of('Type'), PDFName.of('Metadata'));
	dict.set(PDFName.of('Subtype'), PDFName.of('XML'));
	return PDFRawStream.of(dict, new TextEncoder().encode(xmp(facts)));
}

function xmp({title, lang, modified, producer}: DocumentFacts): string {
	return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:xmp="http://ns.adobe.com/xap/1.0/"
	xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
	xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
	xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
	xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
	xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
	xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
<xmp:CreateDate>${modified}</xmp:CreateDate>
<xmp:ModifyDate>${modified}</xmp:ModifyDate>
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
