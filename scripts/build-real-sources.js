// Imports texts that nobody wrote for us, as `npm run real-sources` does, and builds them in all
// formats. A rule may hold one back; but a finished file that is not what its source says, or a
// fault, is a fault of Handpress. Prints what broke; exit status 1 then.
// `npm run real-prints [folder…]`
import {readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build, importHandout} from '../lib/index.js';
import {realSources} from './import-real-sources.js';

/** What no source can be to blame for, but for what is wider than the paper. */
const isOurs = ({ruleId, reason}) =>
	/^(?:preflight-|print$|fault$)/u.test(ruleId) && !/wider than the paper/u.test(reason);

const named = process.argv.slice(2);
const folders = named.length > 0 ? named : ['node_modules', '/usr/share/doc'];
const folder = await mkdtemp(path.join(tmpdir(), 'handpress-real-'));
try {
	const sources = new Map();
	await mkdir(path.join(folder, 'content'));
	for (const file of folders.flatMap((each) => realSources(each))) {
		const {markdown} = await importHandout({file, bytes: readFileSync(file)}).catch(() => ({}));
		if (markdown === undefined) continue;
		const name = `content/${sources.size}.md`;
		sources.set(name, file);
		await writeFile(path.join(folder, name), markdown);
	}
	const start = performance.now();
	const {handouts} = await build({
		workingFolder: folder,
		cache: path.join(folder, 'cache'),
		disclaimers: 'insert',
		onEvent: ({type, done, total}) =>
			type === 'handout' && process.stderr.write(`\r${done} of ${total}`),
	});
	const seconds = ((performance.now() - start) / 1000).toFixed(0);
	const errors = handouts.flatMap(({diagnostics}) =>
		diagnostics.filter(({severity}) => severity === 'error'),
	);
	const byRule = new Map();
	for (const {ruleId, file} of errors) byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), file]);
	const published = handouts.filter(({status}) => status === 'published').length;
	process.stdout.write(`\n${handouts.length} built, ${published} published, in ${seconds} s\n`);
	for (const [rule, files] of byRule) {
		process.stdout.write(`${rule}: ${files.length} in ${new Set(files).size} sources\n`);
	}
	const broken = errors.filter(isOurs);
	for (const {file, reason} of broken) process.stdout.write(`${sources.get(file)}: ${reason}\n`);
	process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
	await rm(folder, {recursive: true, force: true});
}
