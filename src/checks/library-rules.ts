import type {Rule} from './rule.ts';
import {currentTranslation} from './rules/current-translation.ts';
import {knownOriginal} from './rules/known-original.ts';
import {libraryLinks} from './rules/library-links.ts';

/**
 * The rules about the library, by name. They are listed apart from all the others because a build's
 * main thread needs only these, and the word lists of the others take long to load.
 */
export const libraryRules: readonly Rule[] = [currentTranslation, knownOriginal, libraryLinks];
