import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {tempFolder} from '../harness/temp-folder.ts';
import {handpress} from './handpress.ts';

it('import --review writes the page, and on a dry run nothing else', async () => {
	const cwd = await tempFolder({
		'page.html':
			'<!doctype html><html lang="en"><body><nav><a href="/">Home</a></nav><main><h1>Rest</h1><p>Rest it when it hurts, and move it when it does not.</p></main></body></html>',
	});
	const {status, stdout, stderr} = await handpress(
		['import', 'page.html', '--dry-run', '--review', 'out/review.html'],
		{cwd},
	);
	expect(stderr).toContain('The review page is out/review.html; open it in a browser.\n');
	expect([status, stdout]).toEqual([0, '']);
	expect(await readdir(cwd)).toEqual(['out', 'page.html']);
	const page = await readFile(path.join(cwd, 'out/review.html'), 'utf8');
	expect(page).toContain('<del>Home</del>');
});
