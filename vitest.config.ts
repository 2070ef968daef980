import {rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

// Browsers and validators are started by the hundred; .ci/run names the tests that were tried twice.
const retry = process.env['CI'] ? 1 : 0;

// What an earlier run has built must not be found by this one; the unpacked browser stays.
const cache = fileURLToPath(new URL('out/test-cache', import.meta.url));
rmSync(`${cache}/library`, {recursive: true, force: true});
const env = {HANDPRESS_CACHE: cache};

export default defineConfig({
	test: {
		// For a machine that reads on: the counts that .ci/run closes with.
		reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
		outputFile: {json: 'out/test-results.json'},
		projects: [
			{
				test: {
					name: 'modules',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/conformance/**'],
					env,
					retry,
					// A guard against hanging, no measure: machines are slow when they are busy.
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'conformance',
					include: ['tests/conformance/**/*.test.ts'],
					// Builds with the compiled package, once for all the files.
					globalSetup: 'tests/conformance/build-libraries.ts',
					env,
					retry,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
