import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {chmod, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {WebSocket} from 'ws';
import type {HandoutMessage, LibraryMessage} from '../../src/preview/contract.ts';
import {handout, makeFolder, makeTestFolder, writeFiles} from '../cli/handpress.ts';
import {previewForTest, type RunningPreview, startPreview} from './start-preview.ts';

const config = 'clinic:\n  name: A clinic\nprint:\n  profiles: [a4, large-print]\n';

interface Answer {
	readonly status: number | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** Asks for a path as it is written: `fetch` would tidy it up. */
function ask(address: string, target: string, headers = {}, method = 'GET'): Promise<Answer> {
	const {hostname, port} = new URL(address);
	return new Promise((resolve, reject) => {
		const asked = request({hostname, port, path: target, headers, method}, (response) => {
			let body = '';
			response.setEncoding('latin1').on('data', (text) => {
				body += text;
			});
			response.on('end', () =>
				resolve({status: response.statusCode, headers: response.headers, body}),
			);
		});
		asked.on('error', reject).end();
	});
}

/** Listens to what a preview tells, until it tells something. */
async function until(
	address: string,
	isEnough: (library: LibraryMessage) => boolean,
	meanwhile: () => Promise<unknown> = async () => {},
): Promise<LibraryMessage> {
	const socket = new WebSocket(`${address.replace('http:', 'ws:')}changes`);
	const known = new Map<string, LibraryMessage['handouts'][number]>();
	try {
		return await new Promise((resolve, reject) => {
			socket.on('error', reject);
			socket.on('open', () => void meanwhile().catch(reject));
			socket.on('message', (data) => {
				const message = JSON.parse(String(data)) as LibraryMessage;
				const handouts = message.handouts.map((item) =>
					typeof item === 'string' ? (known.get(item) ?? item) : item,
				);
				for (const item of handouts) if (typeof item !== 'string') known.set(item.id, item);
				if (isEnough({...message, handouts})) resolve({...message, handouts});
			});
		});
	} finally {
		socket.terminate();
	}
}

const stateOf = ({handouts}: LibraryMessage, id: string) => {
	const entry = handouts.find((item) => typeof item !== 'string' && item.id === id);
	return typeof entry === 'object' ? entry.state : undefined;
};
const isPrepared = ({handouts}: LibraryMessage) =>
	handouts.every((item) => typeof item !== 'string' && item.state !== 'waiting');

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

describe('what changes', () => {
	test('new, changed and deleted sources, templates and config are followed', async () => {
		const folder = await makeTestFolder({
			'handpress.config.yaml': config,
			'content/one.md': handout('One'),
		});
		const {address} = await previewForTest(folder);
		const file = (name: string) => path.join(folder, name);
		await until(address, isPrepared);

		await until(
			address,
			(library) => stateOf(library, 'content/new/two.md') === 'good',
			() => writeFiles(folder, {'content/new/two.md': handout('Two')}),
		);
		await until(
			address,
			(library) => stateOf(library, 'content/one.md') === 'held-back',
			() => writeFile(file('content/one.md'), '# One\n\n## Advice\n\nNo disclaimer.\n'),
		);
		// The last good page stays.
		const page = await ask(address, '/files/html/one.html');
		expect(page.body).toContain('What there is to say of it: One.');
		await until(
			address,
			({handouts}) => handouts.length === 1,
			() => rename(file('content/new/two.md'), file('two.md')),
		);

		const wording = `---
id: general-en
kind: general
lang: en
version: 2.0.0
approved_by: A clinic
approved_on: 2026-01-01
expires_on: 2099-01-01
---
This is general information only. Ask your own doctor about your own case.
`;
		await until(
			address,
			({handouts}) => handouts.some((item) => typeof item !== 'string' && item.edition === 2),
			async () => {
				// As most editors save: a new file takes the place of the old one.
				await writeFile(file('content/.one.md.new'), handout('One again'));
				await rename(file('content/.one.md.new'), file('content/one.md'));
			},
		);
		await until(
			address,
			({handouts}) => handouts.some((item) => typeof item !== 'string' && item.edition === 3),
			() => writeFiles(folder, {'templates/disclaimers/en/general.md': wording}),
		);
		expect((await ask(address, '/files/html/one.html')).body).toContain('Ask your own doctor');
		const sound = await readFile(file('handpress.config.yaml'), 'utf8');
		const broken = await until(
			address,
			({fault}) => fault !== undefined,
			async () => {
				await writeFile(file('handpress.config.yaml'), 'clinc:\n  name: A clinic\n');
				const other = wording.replace('your own doctor', 'your own nurse');
				await writeFiles(folder, {'templates/disclaimers/en/general.md': other});
			},
		);
		expect(broken.fault).toContain('Unknown key "clinc"; the nearest known key is "clinic"');
		expect((await ask(address, '/files/html/one.html')).status).toBe(200);
		// What changed while nothing could be shown is caught up with.
		await until(
			address,
			({fault, handouts}) =>
				fault === undefined &&
				handouts.some((item) => typeof item !== 'string' && item.edition === 4),
			() => writeFile(file('handpress.config.yaml'), sound),
		);
		expect((await ask(address, '/files/html/one.html')).body).toContain('Ask your own nurse');
		const mended = await until(
			address,
			({fault, clinic}) => fault === undefined && clinic === 'Another clinic',
			async () => {
				await writeFile(file('new.yaml'), 'clinic:\n  name: Another clinic\n');
				await rename(file('new.yaml'), file('handpress.config.yaml'));
			},
		);
		expect(mended.handouts).toHaveLength(1);
	});

	test('a handout that is previewed alone may go away and come back', async () => {
		const folder = await makeTestFolder({'content/one.md': handout('One')});
		const one = path.join(folder, 'content/one.md');
		const {address} = await previewForTest(folder, ['content/one.md']);
		await until(address, isPrepared);
		const gone = await until(
			address,
			({fault}) => fault !== undefined,
			() => rm(one),
		);
		expect(gone.fault).toBe('There is no file or folder "content/one.md".');
		// What was there stays on the screen.
		expect((await ask(address, '/files/html/one.html')).status).toBe(200);
		await until(
			address,
			({fault, handouts}) =>
				fault === undefined &&
				handouts.some((item) => typeof item !== 'string' && item.title === 'One again'),
			() => writeFile(one, handout('One again')),
		);
	});

	test('hundreds of changes at once need only a few updates', async () => {
		const names = Array.from({length: 200}, (_, index) => `content/handout-${index}.md`);
		const folder = await makeTestFolder(
			Object.fromEntries(names.slice(0, 100).map((name) => [name, 'Nothing yet'])),
		);
		const {address} = await previewForTest(folder);
		const before = await until(address, ({handouts}) => handouts.length === 100);
		const after = await until(
			address,
			({handouts}) =>
				handouts.length === 200 &&
				handouts.every((item) => typeof item !== 'string' && item.state === 'good'),
			() =>
				writeFiles(
					folder,
					Object.fromEntries(names.map((name, index) => [name, handout(`Number ${index}`)])),
				),
		);
		// Not all pages are kept; those that are not are made again.
		for (const index of [0, 99, 199]) {
			const {body} = await ask(address, `/files/html/handout-${index}.html`);
			expect(body.includes(`What there is to say of it: Number ${index}.`)).toBe(true);
		}
		expect(after.updates).toBeGreaterThan(before.updates);
		// On a slow machine writing them takes a while, and what is there is shown meanwhile.
		expect(after.updates - before.updates).toBeLessThan(100);
	});
});
