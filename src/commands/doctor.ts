import {BrowserError} from '../browser/browser-errors.ts';
import {findBrowser} from '../browser/find-browser.ts';
import {launchBrowser} from '../browser/launch-browser.ts';
import {loadConfig} from '../config/load-config.ts';
import {families} from '../fonts/families.ts';
import {facesFor} from '../fonts/font-faces.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';

interface Finding {
	readonly what: string;
	readonly isOk: boolean;
	readonly text: string;
}

/** `handpress doctor`: what Handpress finds on this machine, and what is missing. */
export async function runDoctor(flags: {readonly config?: string}): Promise<ExitStatus> {
	const findings = [
		examineNode(),
		await examine('Browser', examineBrowser),
		await examine('Fonts', async () => {
			for (const lang of ['en', ...families.flatMap(({languages}) => languages)]) {
				await facesFor('', {lang, italic: true});
			}
			return `embedded: ${families.map(({name}) => name).join(', ')}`;
		}),
		await examine('Config', async () => {
			const config = await loadConfig(process.cwd(), flags.config);
			return `${config.file ?? 'none; all defaults apply'}\ncontent ${config.contentFolder}\nout ${config.outFolder}`;
		}),
	];
	for (const {what, isOk, text} of findings) {
		const [first, ...rest] = text.split('\n');
		process.stdout.write(`${isOk ? 'ok     ' : 'missing'}  ${what.padEnd(8)} ${first}\n`);
		for (const line of rest) process.stdout.write(`${' '.repeat(18)}${line}\n`);
	}
	return findings.every(({isOk}) => isOk) ? exitStatus.clean : exitStatus.fault;
}

function examineNode(): Finding {
	const [major = 0] = process.versions.node.split('.').map(Number);
	return {
		what: 'Node',
		isOk: major >= 20,
		text: `${process.versions.node}${major >= 20 ? '' : ', at least 20 is needed'}`,
	};
}

async function examineBrowser(): Promise<string> {
	const notices: string[] = [];
	const found = await findBrowser();
	const launched = await launchBrowser(found, {onNotice: (notice) => notices.push(notice)});
	try {
		return [
			`${await launched.browser.version()} (${found.origin}: ${found.detail})`,
			found.executablePath,
			...notices,
		].join('\n');
	} finally {
		await launched.close();
	}
}

async function examine(what: string, look: () => Promise<string>): Promise<Finding> {
	try {
		return {what, isOk: true, text: await look()};
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		return {
			what,
			isOk: false,
			text: error instanceof BrowserError ? `${text}\n${error.help}` : text,
		};
	}
}
