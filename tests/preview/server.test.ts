import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {chmod, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {WebSocket} from 'ws';
import type {HandoutMessage} from '../../src/preview/contract.ts';
import {handout, makeFolder, makeTestFolder} from '../cli/handpress.ts';
import {ask, isPrepared, until} from './ask-preview.ts';
import {type RunningPreview, startPreview} from './start-preview.ts';

const config = 'clinic:\n  name: A clinic\nprint:\n  profiles: [a4, large-print]\n';

describe('what is served', () => {
	let folder: string;
	let preview: RunningPreview;
	beforeAll(async () => {
		folder = await makeFolder({
			'handpress.config.yaml': config,
			'secret.md': handout('A secret'),
			'content/en/one.md': handout('One'),
			'content/leads-out.md': {linkTo: '../secret.md'},
			'content/broken.md': '# Broken\n\n## Advice\n\nNo disclaimer, and a [link](javascript:1).\n',
		});
		preview = await startPreview(folder, ['--editor', 'vscodium']);
		await until(preview.address, isPrepared);
	});
	afterAll(async () => {
		preview.child.kill('SIGTERM');
		await preview.ended;
		await rm(folder, {recursive: true, force: true});
	});

	test('only this machine is listened to', () => {
		expect(new URL(preview.address).hostname).toBe('127.0.0.1');
	});

	test.each(['attacker.example', 'attacker.example:80', '127.0.0.1.attacker.example'])(
		'a request for the host "%s" is refused',
		async (host) => {
			for (const target of ['/', '/files/html/en/one.html', '/handout?id=content/en/one.md']) {
				const {status, body} = await ask(preview.address, target, {host});
				expect([400, 403]).toContain(status);
				expect(body).not.toContain('One');
			}
		},
	);

	test('each profile is printed when it is asked for, and only then a browser runs', async () => {
		const chromiums = () => childrenOf(preview.child.pid);
		expect(chromiums()).toEqual([]);
		for (const file of ['one.pdf', 'one.large-print.pdf']) {
			const {headers, body} = await ask(preview.address, `/files/pdf/en/${file}`);
			expect(headers['content-type']).toBe('application/pdf');
			expect(body.slice(0, 5)).toBe('%PDF-');
		}
		expect(chromiums().length).toBeGreaterThan(0);
		expect((await ask(preview.address, '/files/pdf/broken.pdf')).status).toBe(404);
		// Profiles that the config does not name can be looked at; the page leads to none of them.
		const letter = await ask(preview.address, '/files/pdf/en/one.letter.pdf');
		expect(letter.headers['content-type']).toBe('application/pdf');
		const {body: page} = await ask(preview.address, '/files/html/en/one.html');
		expect(page).toContain('one.large-print.pdf');
		expect(page).not.toContain('one.letter.pdf');
	});

	test('a socket is opened to no page from elsewhere', async () => {
		const address = `${preview.address.replace('http:', 'ws:')}changes`;
		const open = (origin: string) =>
			new Promise((resolve) => {
				const socket = new WebSocket(address, {origin});
				socket.on('open', () => resolve('open'));
				socket.on('error', (error) => resolve(error.message));
			});
		expect(await open('http://attacker.example')).toBe('Unexpected server response: 403');
		expect(await open(preview.address.slice(0, -1))).toBe('open');
	});

	test.each([
		'/../secret.md',
		'/files/../../secret.md',
		'/files/html/../../../secret.md',
		'/files/html/%2e%2e%2f%2e%2e%2fsecret.html',
		'/files//etc/passwd',
		'/book/epub/en/one.epub/../../../secret.md',
		'/book/epub/en/one.epub/__proto__',
		'/handout?id=../secret.md',
		'/handout?id=content/leads-out.md',
		'/..%2f..%2fpackage.json',
		'/%',
	])('no file beside the handouts is served: %s', async (target) => {
		const {body} = await ask(preview.address, target);
		expect(body).not.toMatch(/a secret|root:|"handpress"/iu);
	});

	test('nothing can be changed', async () => {
		expect((await ask(preview.address, '/', {}, 'POST')).status).toBe(405);
	});

	test('policies let the own page run its own script, and handouts none', async () => {
		const own = await ask(preview.address, '/');
		expect(own.headers['content-security-policy']).toMatch(
			/^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/u,
		);
		const page = await ask(preview.address, '/files/html/en/one.html');
		expect(page.headers['content-security-policy']).toMatch(
			/^default-src 'none'; style-src .*frame-ancestors 'self'$/u,
		);
		expect(page.headers['content-security-policy']).not.toContain('script-src');
		expect(page.body.includes('<h1 id="s-one">One</h1>')).toBe(true);
	});

	test('findings name their place, in words and for an editor', async () => {
		const {body} = await ask(preview.address, '/handout?id=content/broken.md');
		const {findings} = JSON.parse(body) as HandoutMessage;
		const link = findings.find(({ruleId}) => ruleId === 'safe-links');
		expect(link?.link).toBe(`vscodium://file${path.join(folder, 'content/broken.md')}:5:22`);
		expect(link?.excerpt).toEqual({
			before: 'No disclaimer, and a ',
			marked: '[link](javascript:1)',
			after: '.',
		});
	});

	test('a book is served file by file, the index as readers will see it', async () => {
		const {status, headers} = await ask(preview.address, '/book/epub/en/one.epub');
		expect(status).toBe(302);
		const text = await ask(preview.address, String(headers['location']));
		expect(text.headers['content-type']).toBe('application/xhtml+xml; charset=utf-8');
		expect(text.body).toContain('What there is to say of it: One.');
		// Its PDF was printed, for its pages.
		expect(text.body).toContain('id="page-1"');
		const list = await ask(preview.address, '/files/index.html');
		expect(list.body).toContain('href="html/en/one.html"');
		expect(list.body).not.toContain('broken');
	});

	test.runIf(process.platform === 'linux')(
		'--open shows it in the browser of the system',
		async () => {
			const bin = await makeTestFolder({
				'xdg-open': '#!/bin/sh\nprintf %s "$1" > "$OPENED.new" && mv "$OPENED.new" "$OPENED"\n',
			});
			const opened = path.join(bin, 'opened');
			await chmod(path.join(bin, 'xdg-open'), 0o755);
			const env = {...process.env, PATH: `${bin}:${process.env['PATH']}`, OPENED: opened};
			const own = await startPreview(folder, ['--open'], undefined, env);
			while (!existsSync(opened)) await pause(10);
			expect(await readFile(opened, 'utf8')).toBe(own.address);
			own.child.kill('SIGINT');
			expect(await own.ended).toEqual([0, null]);
			const none = await startPreview(folder, ['--open'], undefined, {
				...env,
				PATH: path.dirname(process.execPath),
			});
			while (!none.said().includes(`Open ${none.address} yourself.`)) await pause(10);
			none.child.kill('SIGINT');
			expect(await none.ended).toEqual([0, null]);
		},
	);

	test('an interrupt ends it cleanly; nothing was written, no process is left', async () => {
		const own = await startPreview(folder);
		await until(own.address, isPrepared);
		await ask(own.address, '/files/pdf/en/one.pdf');
		const browsers = childrenOf(own.child.pid);
		expect(browsers.length).toBeGreaterThan(0);
		own.child.kill('SIGINT');
		expect(await own.ended).toEqual([0, null]);
		expect(browsers.filter(isRunning)).toEqual([]);
		expect(existsSync(path.join(folder, 'dist'))).toBe(false);
	});
});

/** The processes that a process has started, as Linux tells it. */
function childrenOf(pid: number | undefined): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/u.test(name))
		.map(Number)
		.filter((each) => parentOf(each) === pid);
}

function parentOf(pid: number): number | undefined {
	try {
		const [, parent] =
			readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
		return Number(parent);
	} catch {
		return undefined;
	}
}

function isRunning(pid: number): boolean {
	return parentOf(pid) !== undefined;
}
