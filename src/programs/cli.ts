#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8';
import {Argument, Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {type ExitStatus, exitStatus} from '../commands/exit-status.ts';
import {watchOutput} from '../commands/watch-output.ts';
import type {WantedReport} from '../commands/write-reports.ts';
import type {Format} from '../config/config-schema.ts';
import {packageManifest} from '../files/package-manifest.ts';
import type {Shard} from '../library/contract.ts';
import {reportFormats} from '../report/format.ts';

/**
 * How much of a function runs before V8 optimises it, in bytes of its code; six times the default.
 * A build runs most of its code some hundred times, on several threads that each compile it for
 * themselves: a fifth of the processors' time went into optimising what was over before that
 * paid. Later versions of Node have a quick compiler in between, and no such flag. The process is
 * this program's own; whoever imports the library keeps V8 as it is.
 */
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');

/**
 * How far a heap grows over what is alive in it before that is looked for again, in hundredths. V8
 * lets each thread's grow to its fourfold, which shows in builds of thousands.
 */
setFlagsFromString('--heap-growing-percent=150');

const {version, description} = packageManifest;

const knownFormats: readonly Format[] = ['html', 'pdf', 'epub'];

function parseFormats(value: string): Format[] {
	return value.split(',').map((name) => {
		const format = knownFormats.find((known) => known === name.trim());
		if (!format) throw new InvalidArgumentError(`Expected any of ${knownFormats.join(', ')}.`);
		return format;
	});
}

function parseCount(value: string): number {
	if (!/^\d+$/u.test(value)) throw new InvalidArgumentError('Expected a number.');
	return Number(value);
}

function parseJobs(value: string): number {
	const jobs = parseCount(value);
	if (jobs === 0) throw new InvalidArgumentError('Expected a number from 1 on.');
	return jobs;
}

function parseShown(value: string): number {
	return value === 'all' ? Number.POSITIVE_INFINITY : parseCount(value);
}

/** 0 is any that is free. */
function parsePort(value: string): number {
	const port = Number(value);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}

function parseShard(value: string): Shard {
	const [, index, count] = /^(\d+)\/(\d+)$/u.exec(value) ?? [];
	if (index === undefined) throw new InvalidArgumentError('Expected a part such as 2/5.');
	return {index: Number(index), count: Number(count)};
}

/** A list with commas; the option may be given several times. */
function parseNames(value: string, before: readonly string[] = []): string[] {
	return [...before, ...value.split(',').map((name) => name.trim())];
}

/** `sarif=findings.sarif`; the option may be given several times. */
function parseReport(value: string, before: readonly WantedReport[] = []): WantedReport[] {
	const [, name, file] = /^([^=]*)=(.+)$/su.exec(value) ?? [];
	const format = reportFormats.find((known) => known === name);
	if (!format || file === undefined) {
		throw new InvalidArgumentError(
			`Expected format=file, with one of ${reportFormats.join(', ')}.`,
		);
	}
	return [...before, {format, file}];
}

const reportOption = new Option(
	'--report <format=file>',
	'also write a report to a file, such as sarif=findings.sarif; may be given several times',
).argParser(parseReport);

const showOption = new Option(
	'--show <number>',
	'how many findings to show, gravest first, or "all" (default: 100)',
).argParser(parseShown);

const colourOptions = [
	new Option('--color', 'use colours even where the output is no terminal'),
	new Option(
		'--no-color',
		'use no colours (default: as NO_COLOR, FORCE_COLOR and the terminal say)',
	),
] as const;

const disclaimersOption = new Option(
	'--disclaimers <mode>',
	'what to do about a section without its disclaimer (default: from the config, else check)',
).choices(['check', 'insert']);

const profileOption = new Option(
	'--profile <list>',
	'print profiles for the PDFs, such as a4,large-print (default: those in the config)',
).argParser(parseNames);

const configOption = new Option('--config <file>', 'config file (default: handpress.config.yaml)');

const cacheOption = new Option(
	'--cache <folder>',
	'where finished files are kept for later builds (default: below HANDPRESS_CACHE, else in the user’s cache folder)',
);

function defineProgram(run: (work: () => Promise<ExitStatus>) => Promise<void>): Command {
	const program = new Command('handpress')
		.description(description)
		.version(version)
		.exitOverride()
		.addHelpText('after', '\nExit status: 0 clean, 1 findings that stop publication, 2 fault.');
	const paths = new Argument('[paths...]', 'sources or folders (default: the library)');
	program
		.command('build')
		.description('check handouts and build web pages, PDFs and e-books from them')
		.addArgument(paths)
		.option('--out <folder>', 'where the finished files go (default: dist)')
		.option('--formats <list>', 'any of html,pdf,epub (default: all)', parseFormats)
		.addOption(profileOption)
		.addOption(showOption)
		.addOption(colourOptions[0])
		.addOption(colourOptions[1])
		.addOption(reportOption)
		.addOption(disclaimersOption)
		.addOption(configOption)
		.addOption(cacheOption)
		.option('--cache-size <MB>', 'how large the cache may grow (default: 4096)', parseCount)
		.option('--force', 'rebuild everything, whatever the cache holds')
		.option(
			'--jobs <number>',
			'how many handouts to work on at a time (default: by cores and memory)',
			parseJobs,
		)
		.option(
			'--shard <part>',
			'build one of several parts, such as 2/5, to be merged later later later later',
			parseShard,
		)
		.option('--explain', 'say for each rendition why it was rebuilt or not')
		.option('--profile-stages', 'say where the time went, stage by stage')
		.option('--json', 'report progress and results as lines of JSON on standard output')
		.action((names: string[], flags) =>
			run(async () => (await import('../commands/build.ts')).runBuild(names, flags)),
		);
	program
		.command('merge')
		.description('merge the parts that build --shard made into one library')
		.addArgument(new Argument('<folders...>', 'the output folders of all parts'))
		.option('--out <folder>', 'where the merged library goes (default: dist)')
		.addOption(cacheOption)
		.addOption(configOption)
		.action((folders: string[], flags) =>
			run(async () => (await import('../commands/merge.ts')).runMerge(folders, flags)),
		);
	program
		.command('clean')
		.description('remove what Handpress made from the output folder, and nothing else')
		.option('--out <folder>', 'the folder to clean (default: dist)')
		.option('--with-cache', 'also empty the cache')
		.addOption(cacheOption)
		.addOption(configOption)
		.action((flags) => run(async () => (await import('../commands/clean.ts')).runClean(flags)));
	program
		.command('check')
		.description('check handouts and report what was found')
		.addArgument(paths)
		.addOption(
			new Option('--format <format>', 'how to report').choices(reportFormats).default('text'),
		)
		.option('--only <list>', 'ids of the rules to run (default: all)', parseNames)
		.option(
			'--max-warnings <number>',
			'exit with status 1 if there are more warnings than this',
			parseCount,
		)
		.option('--baseline <file>', 'file of known findings; only new ones count')
		.option('--update-baseline', 'write the current findings to the baseline')
		.option('--fix', 'fix in the sources what can be fixed safely')
		.option('--dry-run', 'with --fix: show the changes without writing them')
		.addOption(showOption)
		.addOption(colourOptions[0])
		.addOption(colourOptions[1])
		.addOption(reportOption)
		.addOption(disclaimersOption)
		.addOption(configOption)
		.action((names: string[], flags) =>
			run(async () => (await import('../commands/check.ts')).runCheck(names, flags)),
		);
	program
		.command('disclaimers')
		.description('list the approved wordings, and the handouts and finished files that carry them')
		.addArgument(paths)
		.addOption(
			new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'),
		)
		.option('--changed-since <ref>', 'only wordings that differ from those at this git commit')
		.option('--out <folder>', 'where the finished files are (default: dist)')
		.addOption(disclaimersOption)
		.addOption(configOption)
		.action((names: string[], flags) =>
			run(async () => (await import('../commands/disclaimers.ts')).runDisclaimers(names, flags)),
		);
	program
		.command('preview')
		.description('show the library in a browser on this machine, and follow every change')
		.addArgument(paths)
		.option('--port <number>', 'port to listen on (default: 4600, or any free one)', parsePort)
		.option('--host <name>', 'address to listen on', '127.0.0.1')
		.option('--editor <editor>', 'editor that opens findings (default: vscode)')
		.option('--open', 'open it in your browser')
		.addOption(profileOption)
		.addOption(disclaimersOption)
		.addOption(configOption)
		.action((names: string[], flags) =>
			run(async () => (await import('../commands/preview.ts')).runPreview(names, flags)),
		);
	program
		.command('lsp')
		.description(
			'run a language server for editors: findings as you type, quick fixes, completion (docs/editors.md)',
		)
		.option('--stdio', 'communicate over standard input and output (always the case)')
		.addOption(configOption)
		.action((flags) =>
			run(async () => (await import('../commands/lsp.ts')).runLsp(flags, version)),
		);
	program
		.command('init')
		.description('set up a new library; existing files are left as they are')
		.argument('[folder]', 'where to', '.')
		.option('--lang <language>', 'language of the library', 'en')
		.option('--dry-run', 'say what would be created, and create nothing')
		.action((folder: string, flags) =>
			run(async () => (await import('../commands/init.ts')).runInit(folder, flags, version)),
		);
	program
		.command('import')
		.description('turn existing documents into Markdown handouts, and record every change')
		.addArgument(new Argument('<source>', 'a file, a folder, or - for standard input'))
		.option('--out <path>', 'a folder, or a .md file (default: standard output)')
		.option(
			'--ledger <file>',
			'where the ledger goes (default: import-ledger.json beside the handouts)',
		)
		.option('--lang <tag>', 'language of the sources, such as en (default: detected)')
		.option('--review <file>', 'also write a page that shows source and handout side by side')
		.option('--dry-run', 'write nothing but what --review asks for')
		.option('--fix-lost-headings', 'give sections that lost their heading the suggested one')
		.addOption(configOption)
		.action((source: string, flags) =>
			run(async () => (await import('../commands/import.ts')).runImport(source, flags)),
		);
	program
		.command('doctor')
		.description('report what Handpress finds on this machine: Node, browser, fonts, config')
		.addOption(configOption)
		.action((flags) => run(async () => (await import('../commands/doctor.ts')).runDoctor(flags)));
	for (const command of program.commands) command.exitOverride();
	return program;
}

async function run(work: () => Promise<ExitStatus>): Promise<void> {
	try {
		process.exitCode = await work();
	} catch (error) {
		const {faultText} = await import('../commands/report-fault.ts');
		const {showControls} = await import('../report/show-controls.ts');
		process.stderr.write(showControls(faultText(error)));
		process.exitCode = exitStatus.fault;
	}
}

watchOutput();
try {
	await defineProgram(run).parseAsync();
} catch (error) {
	// Commander has said what is wrong, or shown the help.
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? exitStatus.clean : exitStatus.fault;
}
