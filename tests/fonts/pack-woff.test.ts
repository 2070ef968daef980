import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import {expect, it} from 'vitest';
import {packWoff} from '../../src/fonts/pack-woff.ts';

const require = createRequire(import.meta.url);
const file = require.resolve(
	'@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2',
);

it('packs a font into fewer bytes that hold the same letters', async () => {
	const plain = await subsetFont(readFileSync(file), 'אבג', {targetFormat: 'truetype'});
	const packed = packWoff(plain);
	expect(Buffer.from(packed.subarray(0, 4)).toString()).toBe('wOFF');
	expect(packed.length).toBeLessThan(plain.length);
	expect(packed.length % 4).toBe(0);
	const drawings = (bytes: Uint8Array) => {
		const font = fontkit.create(Buffer.from(bytes));
		if (!('layout' in font)) throw new Error('A collection of fonts');
		return font.layout('אבג').glyphs.map((glyph) => [glyph.advanceWidth, glyph.path.toSVG()]);
	};
	expect(drawings(packed)).toEqual(drawings(plain));
	expect(drawings(packed)).toHaveLength(3);
});
