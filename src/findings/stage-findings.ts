import {buildFindings} from './build-findings.ts';
import {importFindings} from './import-findings.ts';
import type {StageFinding} from './stage-finding.ts';

/** All kinds of finding other than the rules of `src/checks/rules/`, by name. */
export const stageFindings: readonly StageFinding[] = [...buildFindings, ...importFindings].sort(
	(a, b) => (a.id < b.id ? -1 : 1),
);
