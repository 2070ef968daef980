import {expect, test} from 'vitest';
import {coresOf, crewSizeFor, jobsFor} from '../../src/library/workers/job-count.ts';

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

test('threads are shared out by what printing leaves of the cores', () => {
	expect(crewSizeFor(1000, 2, 1)).toEqual({preparing: 1, proving: 1});
	expect(crewSizeFor(1000, 8, 1)).toEqual({preparing: 3, proving: 2});
	// Each profile more is one more PDF to prove, of the same page.
	expect(crewSizeFor(1000, 8, 4)).toEqual({preparing: 1, proving: 4});
	expect(crewSizeFor(1000, 8)).toMatchObject({preparing: 8});
});

test('few handouts are not worth many threads', () => {
	expect(crewSizeFor(1, 16)).toMatchObject({preparing: 1});
	expect(crewSizeFor(60, 16, 1)).toEqual({preparing: 3, proving: 3});
	expect(crewSizeFor(0, 2, 1)).toEqual({preparing: 1, proving: 1});
});
