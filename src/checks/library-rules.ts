import type {Rule} from './rule.ts';
import {currentTranslation} from './rules/current-translation.ts';
import {knownOriginal} from './rules/known-original.ts';
import {libraryLinks} from './rules/library-links.ts';

/**
 * The rules about the library, by name. They stand by themselves for those who ask nothing else:
 * what the others know of words in a dozen languages takes long to load.
 */
export const libraryRules: readonly Rule[] = [currentTranslation, knownOriginal, libraryLinks];
