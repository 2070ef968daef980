/** The page that says what a finding means and what to do, below the folder of the package. */
export function pageOfFinding(ruleId: string): string {
	return `docs/rules/${ruleId}.md`;
}

/** Where that page lies on this machine. */
export function addressOfPage(ruleId: string): string {
	return new URL(`../../${pageOfFinding(ruleId)}`, import.meta.url).href;
}
