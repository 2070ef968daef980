import type {Rule} from './rule.ts';
import {calledFootnotes} from './rules/called-footnotes.ts';
import {innerLinks} from './rules/inner-links.ts';
import {knownCharacters} from './rules/known-characters.ts';
import {safeLinks} from './rules/safe-links.ts';
import {sectionDisclaimer} from './rules/section-disclaimer.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
	calledFootnotes,
	innerLinks,
	knownCharacters,
	safeLinks,
	sectionDisclaimer,
];
