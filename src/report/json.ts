import type {BuildResult} from '../library/call/contract.ts';
import type {Report} from './report-schema.ts';

/** The whole outcome for programs. `version` rises when those that read it would have to change. */
export function reportJson({ok, handouts}: BuildResult): string {
	const report: Report = {version: 1, ok, handouts};
	return `${JSON.stringify(report, null, '\t')}\n`;
}
