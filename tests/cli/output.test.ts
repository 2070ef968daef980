import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {cli, handout, handpress, makeTestFolder} from './handpress.ts';

const shell = async (command: string, cwd: string) =>
	(await promisify(execFile)('bash', ['-c', command], {cwd})).stdout;

const folderOf = (count: number) =>
	makeTestFolder(
		Object.fromEntries(
			Array.from({length: count}, (_, at) => [
				`content/${at}.md`,
				handout(`Handout ${at}`, 'Text.'),
			]),
		),
	);

describe.skipIf(process.platform === 'win32')('output', () => {
	test('that is not read to its end is no fault', async () => {
		const folder = await folderOf(30);
		const said = await shell(
			`node "${cli}" build --json --formats html 2> errors | head -n 1; echo "\${PIPESTATUS[0]}"; cat errors`,
			folder,
		);
		expect(said).toBe('{"type":"started","total":30}\n0\n');
		expect(await shell('ls dist/html | wc -l', folder)).toBe('30\n');
	});

	test.skipIf(process.platform !== 'linux')('that cannot be written is a fault', async () => {
		const folder = await folderOf(1);
		const said = await shell(
			`node "${cli}" check > /dev/full 2> errors; echo "$?"; cat errors`,
			folder,
		);
		expect(said).toBe(
			'2\nStandard output cannot be written to (ENOSPC).\nThe disk is full. Free some space, and try again.\n',
		);
	});
});

test('a folder for temporary files that is not there is told of without a stack', async () => {
	const folder = await folderOf(1);
	const {status, stderr} = await handpress(['build', '--formats', 'pdf'], {
		cwd: folder,
		env: {TMPDIR: '/nonexistent', TEMP: '/nonexistent', TMP: '/nonexistent'},
	});
	expect(status).toBe(2);
	expect(stderr).toMatch(
		/^ENOENT: .*'\/nonexistent\/handpress-chromium-.*'\nSee that the folder is there, and that its name is spelled right\. TMPDIR names the folder for temporary files\.\n$/u,
	);
	expect(stderr).not.toContain('    at ');
});
