import {type ChildProcess, spawn} from 'node:child_process';
import {onTestFinished} from 'vitest';
import {cli} from '../cli/handpress.ts';

export interface RunningPreview {
	/** Ends with a slash. */
	readonly address: string;
	readonly child: ChildProcess;
	/** All that it has said so far. */
	readonly said: () => string;
	/** Resolves with status and signal when it has ended. */
	readonly ended: Promise<[status: number | null, signal: NodeJS.Signals | null]>;
}

/** Runs `handpress preview` as a process of its own. The caller ends it. */
export async function startPreview(
	cwd: string,
	args: readonly string[] = [],
	program = cli,
	env: NodeJS.ProcessEnv = process.env,
): Promise<RunningPreview> {
	const command = [program, 'preview', '--port', '0', ...args];
	const child = spawn(process.execPath, command, {cwd, env});
	const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
		child.on('close', (status, signal) => resolve([status, signal]));
	});
	let said = '';
	const address = await new Promise<string>((resolve, reject) => {
		const listen = (text: string) => {
			said += text;
			const found = /: (http:\S+)\n/u.exec(said)?.[1];
			if (found) resolve(found);
		};
		child.stdout?.setEncoding('utf8').on('data', listen);
		child.stderr?.setEncoding('utf8').on('data', listen);
		void ended.then(([status]) => reject(new Error(`It ended with ${status}: ${said}`)));
	});
	return {address, child, ended, said: () => said};
}

/** As `startPreview`, for one test. */
export async function previewForTest(
	cwd: string,
	args?: readonly string[],
	program?: string,
): Promise<RunningPreview> {
	const preview = await startPreview(cwd, args, program);
	onTestFinished(async () => {
		preview.child.kill('SIGTERM');
		await preview.ended;
	});
	return preview;
}
