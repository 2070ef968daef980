import type {BuildResult} from '../library/contract.ts';
import type {Report} from './report-schema.ts';

/** The whole outcome for machines. `version` rises when a reader would have to change. */
export function reportJson({ok, handouts}: BuildResult): string {
	const report: Report = {version: 1, ok, handouts};
	return `${JSON.stringify(report, null, '\t')}\n`;
}
