import {defineConfig} from 'vitest/config';

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
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
