/** The page that says what a finding means and what to do, below the folder of the package. */
export function pageOfFinding(ruleId: string): string {
	return `docs/rules/${ruleId}.md`;
}
