import {describe, expect, it} from 'vitest';
import {fromXml} from 'xast-util-from-xml';
import {iconUri} from '../../src/house-style/icon.ts';

describe('iconUri', () => {
	it.each(['alert_circle', 'alert_triangle', 'info', 'phone'] as const)(
		'gives %s as a drawing in the colour asked for, safe inside a style sheet',
		(name) => {
			const uri = iconUri(name, '#fff');
			expect(uri).toMatch(/^data:image\/svg\+xml;base64,[\w+/=]+$/u);
			const svg = Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64').toString();
			expect(fromXml(svg)).toMatchObject({children: [{name: 'svg'}]});
			expect(svg).toContain('fill="#fff"');
			expect(svg).not.toContain('currentColor');
		},
	);
});
