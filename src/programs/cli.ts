#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8';
import {Argument, Command, CommanderError, Option} from 'commander';
import {type ExitStatus, exitStatus} from '../commands/exit-status.ts';
import {
	parseCount,
	parseFormats,
	parseJobs,
	parseNames,
	parsePort,
	parseReport,
	parseShard,
	parseShown,
} from '../commands/option-values.ts';
import {watchOutput} from '../commands/watch-output.ts';
import {packageManifest} from '../files/package-manifest.ts';
import {reportFormats} from '../report/format.ts';

/**
 * How much of a function V8 runs before it optimises it, in bytes of bytecode; six times the default.
 * A build runs most of its code only some hundred times, on several threads of which each compiles
 * for itself: a fifth of the CPU time went into optimising code that did not run for long enough to
 * repay it. Later versions of Node have a quick compiler in between, and no such flag. Set here only,
 * so that programs which import the library keep V8 as it is.
 */
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');

/**
 * How large a heap may grow before garbage is collected, in percent of what was alive in it. V8 lets
 * the heap of each thread grow to four times that, which takes much memory in a build of thousands of
 * handouts.
 */
setFlagsFromString('--heap-growing-percent=150');

const {version, description} = packageManifest;

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
			'build one of several parts, such as 2/5, to be merged later',
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
	// Commander has printed the message or the help already.
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? exitStatus.clean : exitStatus.fault;
}
