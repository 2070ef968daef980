import {InvalidArgumentError} from 'commander';
import type {Format} from '../config/config-schema.ts';
import type {Shard} from '../library/call/contract.ts';
import {reportFormats} from '../report/format.ts';
import type {WantedReport} from './write-reports.ts';

const knownFormats: readonly Format[] = ['html', 'pdf', 'epub'];

export function parseFormats(value: string): Format[] {
	return value.split(',').map((name) => {
		const format = knownFormats.find((known) => known === name.trim());
		if (!format) throw new InvalidArgumentError(`Expected any of ${knownFormats.join(', ')}.`);
		return format;
	});
}

export function parseCount(value: string): number {
	if (!/^\d+$/u.test(value)) throw new InvalidArgumentError('Expected a number.');
	return Number(value);
}

export function parseJobs(value: string): number {
	const jobs = parseCount(value);
	if (jobs === 0) throw new InvalidArgumentError('Expected a number from 1 on.');
	return jobs;
}

export function parseShown(value: string): number {
	return value === 'all' ? Number.POSITIVE_INFINITY : parseCount(value);
}

/** 0 is any that is free. */
export function parsePort(value: string): number {
	const port = Number(value);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}

export function parseShard(value: string): Shard {
	const [, index, count] = /^(\d+)\/(\d+)$/u.exec(value) ?? [];
	if (index === undefined) throw new InvalidArgumentError('Expected a part such as 2/5.');
	return {index: Number(index), count: Number(count)};
}

/** A list with commas; the option may be given several times. */
export function parseNames(value: string, before: readonly string[] = []): string[] {
	return [...before, ...value.split(',').map((name) => name.trim())];
}

/** `sarif=findings.sarif`; the option may be given several times. */
export function parseReport(value: string, before: readonly WantedReport[] = []): WantedReport[] {
	const [, name, file] = /^([^=]*)=(.+)$/su.exec(value) ?? [];
	const format = reportFormats.find((known) => known === name);
	if (!format || file === undefined) {
		throw new InvalidArgumentError(
			`Expected format=file, with one of ${reportFormats.join(', ')}.`,
		);
	}
	return [...before, {format, file}];
}
