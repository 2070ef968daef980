import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'modules',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/conformance/**'],
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
