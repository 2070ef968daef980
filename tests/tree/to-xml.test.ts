import fc from 'fast-check';
import {expect, it} from 'vitest';
import {fromXml} from 'xast-util-from-xml';
import {toXml} from '../../src/tree/to-xml.ts';

it('writes any text and any attribute so that XML can be read again', () => {
	const text = fc.string({unit: fc.constantFrom(']', '>', '<', '&', '"', "'", 'a', ' ', 'é')});
	fc.assert(
		fc.property(text, text, (value, title) => {
			const xml = toXml({
				type: 'element',
				name: 'p',
				attributes: {title},
				children: [{type: 'text', value: `x${value}`}],
			});
			const [element] = fromXml(xml).children;
			expect(element).toMatchObject({
				attributes: {title},
				children: [{type: 'text', value: `x${value}`}],
			});
		}),
	);
});

it('writes the end of a CDATA section as text', () => {
	expect(toXml({type: 'text', value: 'a ]]> b'})).toBe('a ]]&gt; b');
});
