import {fileURLToPath} from 'node:url';
import {packageManifest} from '../files/package-manifest.ts';

/** The page that says what a finding means and what to do, relative to the folder of the package. */
export function pageOfFinding(ruleId: string): string {
	return `docs/rules/${ruleId}.md`;
}

/** Where that page is on this machine. */
export function fileOfPage(ruleId: string): string {
	return fileURLToPath(locationOfPage(ruleId));
}

/**
 * The address of that page: below the package's public address or, without one, in the package on
 * this machine.
 */
export function addressOfPage(ruleId: string): string {
	return publicAddressOfPage(ruleId) ?? locationOfPage(ruleId).href;
}

/** The address of that page below the package's public address; undefined if the package names none. */
export function publicAddressOfPage(
	ruleId: string,
	{homepage}: {readonly homepage?: string | undefined} = packageManifest,
): string | undefined {
	const [base] = homepage?.split('#') ?? [];
	return base && `${base}${base.endsWith('/') ? '' : '/'}${pageOfFinding(ruleId)}`;
}

function locationOfPage(ruleId: string): URL {
	return new URL(`../../${pageOfFinding(ruleId)}`, import.meta.url);
}
