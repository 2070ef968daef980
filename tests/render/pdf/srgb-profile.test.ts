import {expect, test} from 'vitest';
import {srgbProfile} from '../../../src/render/pdf/srgb-profile.ts';

test('the profile is laid out as its own table says', () => {
	const profile = srgbProfile();
	expect(profile.readUInt32BE(0)).toBe(profile.length);
	expect(profile.toString('latin1', 36, 40)).toBe('acsp');
	const count = profile.readUInt32BE(128);
	const tags = new Map(
		Array.from({length: count}, (_, index) => {
			const at = 132 + index * 12;
			const offset = profile.readUInt32BE(at + 4);
			const length = profile.readUInt32BE(at + 8);
			expect(offset % 4).toBe(0);
			return [profile.toString('latin1', at, at + 4), profile.subarray(offset, offset + length)];
		}),
	);
	expect([...tags.keys()].sort()).toEqual(
		['bTRC', 'bXYZ', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt'].sort(),
	);
	const sum = (offset: number) =>
		['rXYZ', 'gXYZ', 'bXYZ'].reduce(
			(total, name) => total + (tags.get(name)?.readInt32BE(8 + offset * 4) ?? 0) / 0x10000,
			0,
		);
	// Red, green and blue together are the white that profiles are told in.
	expect([sum(0), sum(1), sum(2)].map((value) => value.toFixed(3))).toEqual([
		'0.964',
		'1.000',
		'0.825',
	]);
	const curve = tags.get('rTRC');
	expect(curve?.readUInt16BE(12)).toBe(0);
	expect(curve?.readUInt16BE(12 + 1023 * 2)).toBe(0xffff);
	// Half of the way is a fifth of the light.
	expect((curve?.readUInt16BE(12 + 512 * 2) ?? 0) / 0xffff).toBeCloseTo(0.2145, 3);
});
