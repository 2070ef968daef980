import {spawnSync} from 'node:child_process';
import {setTimeout as pause} from 'node:timers/promises';
import {type BuildEvent, type BuildOptions, build} from 'handpress';
import {expect, test} from 'vitest';
import {StageTimes} from '../../src/library/workers/stage-times.ts';
import {allProcesses, processStat} from '../../src/processes/process-stat.ts';
import {stageTable} from '../../src/report/stages.ts';
import {handout, handpress, makeTestFolder} from '../cli/handpress.ts';

const isLinux = process.platform === 'linux';

type Profile = Extract<BuildEvent, {type: 'stages'}>;

async function profilesOf(options: BuildOptions): Promise<Profile[]> {
	const profiles: Profile[] = [];
	await build({
		...options,
		onEvent: (event) => {
			if (event.type === 'stages') profiles.push(event);
		},
	});
	return profiles;
}

test('a build reports where its time went, if asked', async () => {
	const folder = await makeTestFolder({
		'content/a.md': handout('A'),
		'content/b.md': handout('B'),
		'handpress.config.yaml': 'print:\n  profiles: [a4, booklet]\n',
	});
	const options = {workingFolder: folder, cache: 'cache'};
	const [profile, ...more] = await profilesOf({...options, profileStages: true});
	expect(more).toEqual([]);
	if (!profile) throw new Error('There is no profile.');
	const times = Object.fromEntries(profile.stages.map(({stage, times: often}) => [stage, often]));
	expect(times).toEqual({
		'look around': 1,
		recall: 1,
		'drive the others': 1,
		publish: 1,
		'tidy up': 1,
		start: 2,
		'read templates': 1,
		parse: 2,
		clean: 2,
		directives: 2,
		disclaimers: 2,
		checks: 2,
		page: 2,
		'preflight of the page': 2,
		// Rendered, and bound when its PDF is there.
		'e-book': 4,
		'preflight of the e-book': 2,
		// Of a booklet, the pages and the sheets.
		'mending the PDF': 6,
		'preflight of the PDF': 6,
		print: 4,
		'wait for a thread': 8,
		'compile, collect garbage, the rest': 1,
	});
	if (isLinux) {
		for (const {stage, cpu} of profile.stages) {
			if (['parse', 'page', 'checks', 'print'].includes(stage))
				expect(cpu, stage).toBeGreaterThan(0);
		}
		const sum = profile.stages.reduce((total, {cpu = 0}) => total + cpu, 0);
		expect(sum).toBeCloseTo(profile.cpu, 3);
	}
	// Nothing to do: neither threads nor Chromium.
	const [second] = await profilesOf({...options, profileStages: true});
	const wheres = second?.stages.map(({where}) => where);
	expect(new Set(wheres)).toEqual(new Set(['main thread', 'other threads']));
	expect(await profilesOf(options)).toEqual([]);
});

test('the command prints it as a table, or as an event', async () => {
	const folder = await makeTestFolder({'content/a.md': handout('A')});
	const args = ['build', '--formats', 'html', '--cache', 'cache', '--profile-stages'];
	const {stdout} = await handpress(args, {cwd: folder});
	expect(stdout).toMatch(/^ +stage +times +CPU +waiting +of all CPU\n.*look around +1 /mu);
	const {stdout: lines} = await handpress([...args, '--json', '--force'], {cwd: folder});
	const events = lines
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(events.filter(({type}) => type === 'stages')).toEqual([
		expect.objectContaining({
			stages: expect.arrayContaining([expect.objectContaining({stage: 'page'})]),
		}),
	]);
});

test('a table has its columns one below the other', () => {
	const stages = [
		{stage: 'parse', where: 'worker threads', times: 200, cpu: 1500, waiting: 20},
		{stage: 'print', where: 'Chromium', times: 200, waiting: 12_345},
	];
	expect(stageTable({elapsed: 4000, cpu: 6000, stages})).toBe(
		`                stage  times     CPU  waiting  of all CPU
worker threads  parse    200  1.50 s   0.02 s      25.0 %
Chromium        print    200       ?  12.35 s           ?
4.00 s elapsed, 6.00 s of CPU time.
`,
	);
});

test('laps of all threads are summed, waiting apart from work', async () => {
	const times = new StageTimes();
	const lap = times.laps();
	lap();
	for (const end = performance.now() + 30; performance.now() < end; );
	lap('parse');
	await pause(30);
	lap('page');
	const other = new StageTimes(times.memory).laps();
	other();
	other('page');
	const [parse, page, ...rest] = times.sums();
	expect(rest).toEqual([]);
	expect([parse?.times, page?.times]).toEqual([1, 2]);
	expect(page?.elapsed).toBeGreaterThan(25);
	if (isLinux) {
		expect(parse?.cpu).toBeGreaterThan(0);
		expect(page?.cpu).toBeLessThan(page?.elapsed ?? 0);
	}
});

test.runIf(isLinux)('Linux reports processes, and ended ones by their parent', () => {
	const before = processStat('self');
	expect(before).toMatchObject({pid: process.pid, parent: process.ppid});
	const busy = 'while (process.cpuUsage().user < 60_000);';
	spawnSync(process.execPath, ['-e', busy]);
	const ended = (processStat('self')?.cpuOfEnded ?? 0) - (before?.cpuOfEnded ?? 0);
	expect(ended).toBeGreaterThan(40);
	expect(processStat('self')?.started).toBe(before?.started);
	expect(allProcesses().map(({pid}) => pid)).toContain(process.pid);
	expect(processStat(2 ** 30)).toBeUndefined();
});
