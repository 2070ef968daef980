import {expect, test} from 'vitest';
import {coresOf, jobsFor} from '../../src/library/job-count.ts';

const gibibyte = 1024 ** 3;

test('as many jobs as there are cores, as far as memory goes', () => {
	expect(jobsFor({cores: 4, memory: 16 * gibibyte})).toBe(4);
	expect(jobsFor({cores: 16, memory: 2 * gibibyte})).toBe(3);
	expect(jobsFor({cores: 2, memory: gibibyte / 4})).toBe(1);
});

test('a container’s share of cores counts', () => {
	expect(coresOf('200000 100000\n')).toBe(2);
	expect(coresOf('50000 100000\n')).toBe(1);
	expect(coresOf('max 100000\n')).toBe(Number.POSITIVE_INFINITY);
});
