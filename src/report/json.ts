import type {BuildResult} from '../library/contract.ts';

/** The whole outcome for machines. `version` rises when a reader would have to change. */
export function reportJson({ok, handouts}: BuildResult): string {
	return `${JSON.stringify({version: 1, ok, handouts}, null, '\t')}\n`;
}
