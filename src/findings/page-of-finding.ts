import {fileURLToPath} from 'node:url';
import {packageManifest} from '../files/package-manifest.ts';

/** The page that says what a finding means and what to do, below the folder of the package. */
export function pageOfFinding(ruleId: string): string {
	return `docs/rules/${ruleId}.md`;
}

/** Where that page lies on this machine. */
export function fileOfPage(ruleId: string): string {
	return fileURLToPath(locationOfPage(ruleId));
}

/**
 * Where that page is read: below the package's address, which says the same to everybody; without
 * one, where the package lies on this machine.
 */
export function addressOfPage(ruleId: string): string {
	return publicAddressOfPage(ruleId) ?? locationOfPage(ruleId).href;
}

/** That page below the package's address; nothing where the package names none. */
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
