import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {imageTypeOf, unsafeInSvg} from '../../src/images/image-type.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

describe('imageTypeOf', () => {
	it.each([
		['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
		['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff)],
		['image/svg+xml', utf8(svg(''))],
		['image/svg+xml', utf8(`\uFEFF \n<?xml version="1.0"?>\n<!-- a -- b -->\n${svg('')}`)],
		['image/svg+xml', utf8(`<!DOCTYPE svg PUBLIC "a" "b"><!-- c -->${svg('')}`)],
		['image/svg+xml', utf8('<svg/>'.replace('/', ' /'))],
	])('tells %s', (type, bytes) => {
		expect(imageTypeOf(bytes)).toBe(type);
	});

	it.each([
		['nothing', ''],
		['a page', '<html><svg></svg></html>'],
		['a GIF', 'GIF89a'],
		['a text', 'an <svg> in a text'],
		['another element', '<svgs></svgs>'],
		['a document type with declarations', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
		['half a PNG', '\u0089PN'],
	])('knows no picture in %s', (_, text) => {
		expect(imageTypeOf(utf8(text))).toBeUndefined();
	});

	it('is not held up by many comments', () => {
		expect(imageTypeOf(utf8('<!---->'.repeat(140)))).toBeUndefined();
	});
});

describe('unsafeInSvg', {timeout: 60_000}, () => {
	it.each([
		['shapes', '<path d="M0 0" style="fill:#fff"/><g><circle r="1"/></g>'],
		['a gradient', '<linearGradient id="g"/><path fill="url(#g)" stroke="url(\'#g\')"/>'],
		['a gradient in a style', '<style>.a{fill:url( "#g" )}</style><path class="a"/>'],
		['a part that is used again', '<defs><path id="p"/></defs><use href="#p" xlink:href="#p"/>'],
		['an embedded PNG', '<image href="data:image/png;base64,AAAA"/>'],
		['a link', '<a href="https://example.org"><path/></a>'],
		['a title', '<title>A back</title><desc>on off</desc>'],
		['a comment', '<!-- <script/> -->'],
	])('finds nothing in %s', (_, inside) => {
		expect(unsafeInSvg(utf8(svg(inside)))).toBeUndefined();
	});

	it.each([
		['<script> element', '<script>a()</script>'],
		['<SCRIPT> element', '<SCRIPT>a()</SCRIPT>'],
		['<x:script> element', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>'],
		['<script> element', '<p/><textarea><script>a()</script></textarea>'],
		['<script> element', '<style><script>a()</script></style>'],
		['<foreignObject> element', '<foreignObject><div/></foreignObject>'],
		['<animate> element', '<animate attributeName="href" to="javascript:a()"/>'],
		['<set> element', '<set/>'],
		['<text> element (letters must be outlines)', '<text>Back</text>'],
		['event handler', '<path onload="a()"/>'],
		['event handler', '<a href="#b" onclick="a()"/>'],
		['outside address', '<a href="javascript:a()"/>'],
		['outside address', '<image href="https://example.org/a.png"/>'],
		['outside address', '<image xlink:href="a.png"/>'],
		['outside address', '<use href="other.svg#a"/>'],
		['outside address', '<image href="data:image/svg+xml,a"/>'],
		['outside address', '<image src="a.png"/>'],
		['outside address', '<path fill="url(https://example.org/a)"/>'],
		['outside address', '<path style="fill: URL( \'a.svg#b\' )"/>'],
		['outside address', '<path style="fill: u\\72l(https://example.org)"/>'],
		['outside address in a style', '<style>@import "a.css";</style>'],
		['outside address in a style', '<style><![CDATA[a{fill:url(b)}]]></style>'],
		['outside address in a style', '<style>a{background:image-set("b" 1x)}</style>'],
		['markup that is no well-formed XML', '<path>'],
		['markup that is no well-formed XML', '<path fill=red/>'],
	])('finds an unexpected %s', (unsafe, inside) => {
		expect(unsafeInSvg(utf8(svg(inside)))).toBe(unsafe);
	});

	it('finds declarations and instructions around the drawing', () => {
		expect(unsafeInSvg(utf8(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`))).toBe(
			'entity declaration',
		);
		expect(unsafeInSvg(utf8(`<?xml-stylesheet href="a.css"?>${svg('')}`))).toBe(
			'processing instruction',
		);
		expect(unsafeInSvg(utf8(`<?xml version="1.0"?>${svg('')}`))).toBeUndefined();
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), (text) => {
				unsafeInSvg(utf8(text));
				unsafeInSvg(utf8(svg(text)));
			}),
		);
		expect(unsafeInSvg(utf8(svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`)))).toBe(
			'markup that is no well-formed XML',
		);
	});
});
