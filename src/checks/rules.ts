import type {Rule} from './rule.ts';
import {absolutePromises} from './rules/absolute-promises.ts';
import {calledFootnotes} from './rules/called-footnotes.ts';
import {citedFigures} from './rules/cited-figures.ts';
import {completeFrontMatter} from './rules/complete-front-matter.ts';
import {currentTranslation} from './rules/current-translation.ts';
import {declaredLanguage} from './rules/declared-language.ts';
import {directAddress} from './rules/direct-address.ts';
import {emergencyBeforeAdvice} from './rules/emergency-before-advice.ts';
import {headingLevels} from './rules/heading-levels.ts';
import {hiddenCharacters} from './rules/hidden-characters.ts';
import {imageDescription} from './rules/image-description.ts';
import {innerLinks} from './rules/inner-links.ts';
import {knownCharacters} from './rules/known-characters.ts';
import {knownOriginal} from './rules/known-original.ts';
import {libraryLinks} from './rules/library-links.ts';
import {linkText} from './rules/link-text.ts';
import {longParagraph} from './rules/long-paragraph.ts';
import {longSentence} from './rules/long-sentence.ts';
import {passiveVoice} from './rules/passive-voice.ts';
import {plainWords} from './rules/plain-words.ts';
import {raisedFigures} from './rules/raised-figures.ts';
import {readability} from './rules/readability.ts';
import {recentReferences} from './rules/recent-references.ts';
import {repeatedWord} from './rules/repeated-word.ts';
import {respectfulWords} from './rules/respectful-words.ts';
import {reviewDates} from './rules/review-dates.ts';
import {safeDoses} from './rules/safe-doses.ts';
import {safeLinks} from './rules/safe-links.ts';
import {sectionDisclaimer} from './rules/section-disclaimer.ts';
import {sectionText} from './rules/section-text.ts';
import {similarParagraphs} from './rules/similar-paragraphs.ts';
import {tableCells} from './rules/table-cells.ts';
import {tableHeads} from './rules/table-heads.ts';
import {undefinedAbbreviation} from './rules/undefined-abbreviation.ts';
import {unfinishedText} from './rules/unfinished-text.ts';
import {unreadMarkup} from './rules/unread-markup.ts';
import {usedReferences} from './rules/used-references.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
	absolutePromises,
	calledFootnotes,
	citedFigures,
	completeFrontMatter,
	currentTranslation,
	declaredLanguage,
	directAddress,
	emergencyBeforeAdvice,
	headingLevels,
	hiddenCharacters,
	imageDescription,
	innerLinks,
	knownCharacters,
	knownOriginal,
	libraryLinks,
	linkText,
	longParagraph,
	longSentence,
	passiveVoice,
	plainWords,
	raisedFigures,
	readability,
	recentReferences,
	repeatedWord,
	respectfulWords,
	reviewDates,
	safeDoses,
	safeLinks,
	sectionDisclaimer,
	sectionText,
	similarParagraphs,
	tableCells,
	tableHeads,
	undefinedAbbreviation,
	unfinishedText,
	unreadMarkup,
	usedReferences,
];
