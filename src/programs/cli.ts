#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {Argument, Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {type ExitStatus, exitStatus} from '../commands/exit-status.ts';
import type {WantedReport} from '../commands/write-reports.ts';
import type {Format} from '../config/config-schema.ts';
import {reportFormats} from '../report/format.ts';

const {version, description} = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {version: string; description: string};

const knownFormats: readonly Format[] = ['html', 'pdf', 'epub'];

function parseFormats(value: string): Format[] {
	return value.split(',').map((name) => {
		const format = knownFormats.find((known) => known === name.trim());
		if (!format) throw new InvalidArgumentError(`Expected some of ${knownFormats.join(', ')}.`);
		return format;
	});
}

function parseCount(value: string): number {
	if (!/^\d+$/u.test(value)) throw new InvalidArgumentError('Expected a number.');
	return Number(value);
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
	'write a report into a file, too, such as sarif=findings.sarif; may be given several times',
).argParser(parseReport);

const disclaimersOption = new Option(
	'--disclaimers <mode>',
	'what to do about a section without its disclaimer (default: as the config says, else check)',
).choices(['check', 'insert']);

const configOption = new Option('--config <file>', 'config file (default: handpress.config.yaml)');

function defineProgram(run: (work: () => Promise<ExitStatus>) => Promise<void>): Command {
	const program = new Command('handpress')
		.description(description)
		.version(version)
		.exitOverride()
		.addHelpText('after', '\nExit status: 0 clean, 1 findings that stop publication, 2 fault.');
	const paths = new Argument('[paths...]', 'sources or folders (default: the library)');
	program
		.command('build')
		.description('check handouts and make web pages, PDFs and e-books of them')
		.addArgument(paths)
		.option('--out <folder>', 'where the finished files go (default: dist)')
		.option('--formats <list>', 'some of html,pdf,epub (default: all)', parseFormats)
		.option(
			'--profile <list>',
			'print profiles for the PDFs, such as a4,large-print (default: those of the config)',
			parseNames,
		)
		.addOption(reportOption)
		.addOption(disclaimersOption)
		.addOption(configOption)
		.action((names: string[], flags) =>
			run(async () => (await import('../commands/build.ts')).runBuild(names, flags)),
		);
	program
		.command('check')
		.description('check handouts and report what was found')
		.addArgument(paths)
		.addOption(
			new Option('--format <format>', 'how to report').choices(reportFormats).default('text'),
		)
		.option('--only <list>', 'ids of the rules to look at (default: all)', parseNames)
		.option('--max-warnings <number>', 'more warnings than this are exit status 1', parseCount)
		.option('--baseline <file>', 'known findings, of which only others count')
		.option('--update-baseline', 'write the findings of now into the baseline')
		.option('--fix', 'mend in the sources what can be mended safely')
		.option('--dry-run', 'with --fix: show the changes, write nothing')
		.addOption(reportOption)
		.addOption(disclaimersOption)
		.addOption(configOption)
		.action((names: string[], flags) =>
			run(async () => (await import('../commands/check.ts')).runCheck(names, flags)),
		);
	program
		.command('doctor')
		.description('tell what Handpress finds on this machine: Node, browser, fonts, config')
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

try {
	await defineProgram(run).parseAsync();
} catch (error) {
	// Commander has said what is wrong, or shown the help.
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? exitStatus.clean : exitStatus.fault;
}
