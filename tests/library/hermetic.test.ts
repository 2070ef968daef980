import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every module of ours that some modules are built of, themselves included, relative to `src/`. */
function modulesBehind(entries: readonly string[]): string[] {
	const found = new Set<string>();
	const visit = (file: string): void => {
		if (found.has(file)) return;
		found.add(file);
		const text = readFileSync(path.join(src, file), 'utf8');
		const imports = text.matchAll(
			/^(?:import|export)(?! type )[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gmu,
		);
		for (const [, named, late] of imports) {
			visit(path.join(path.dirname(file), named ?? late ?? ''));
		}
	};
	for (const entry of entries) visit(entry);
	return [...found].sort();
}

const behindThePress = modulesBehind(
	['press', 'prove', 'bind'].map((name) => `library/workers/${name}.ts`),
);

/**
 * Whatever a handout is made of is part of its key in the cache: what its press is handed, and what
 * these modules read. Before you add one here, see to it that what it reads is.
 */
const readers: Readonly<Record<string, string>> = {
	'files/held-files.ts': 'the press is handed what it holds',
	'fonts/cut-letters.ts': 'packages, whose versions are part of `programVersion`',
	'fonts/font-faces.ts': 'packages, whose versions are part of `programVersion`',
	'house-style/icon.ts': 'a package, whose version is part of `programVersion`',
	'library/workers/stage-times.ts': 'the time that a thread took, where somebody asks for it',
	'render/epub/cover-painter.ts': 'it writes fonts aside for a drawing library, and reads nothing',
	'source/read-images.ts': 'what came of each picture is remembered, and asked again',
};

test('no handout depends on a file that its key does not know', () => {
	const found = behindThePress.filter((file) =>
		/from 'node:(?:fs|fs\/promises|child_process|http|https|net)'/u.test(
			readFileSync(path.join(src, file), 'utf8'),
		),
	);
	expect(behindThePress.length).toBeGreaterThan(100);
	expect(found).toEqual(Object.keys(readers));
});

test('nor on the clock, on chance, on the environment or on the machine', () => {
	const uses = behindThePress.flatMap((file) =>
		[
			...readFileSync(path.join(src, file), 'utf8').matchAll(
				/Date\.now|new Date\(\)|Math\.random|random(?:UUID|Bytes)|process\.(?:env|cwd|platform)|node:os/gu,
			),
		].map(([use]) => `${file} ${use}`),
	);
	expect(uses).toEqual([]);
});
