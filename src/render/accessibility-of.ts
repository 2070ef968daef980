import type {Root as HastRoot} from 'hast';
import {visit} from '../tree/visit.ts';

/**
 * What a rendition may truthfully claim, in the vocabulary of
 * https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/
 */
export interface Accessibility {
	/** The senses that the content uses. */
	readonly modes: readonly string[];
	/** The senses that alone suffice to perceive all of it. */
	readonly sufficient: readonly string[];
	readonly features: readonly string[];
	readonly hasPictures: boolean;
	/** Whether every picture has an alternative text. */
	readonly isDescribed: boolean;
}

/** Derived from the text itself, so that no handout claims what it does not hold. */
export function accessibilityOf(
	text: HastRoot,
	{hasContents}: {hasContents: boolean},
): Accessibility {
	let pictures = 0;
	let described = 0;
	visit(text, 'element', ({tagName, properties}) => {
		if (tagName !== 'img') return;
		pictures++;
		if (properties['alt']) described++;
	});
	const hasPictures = pictures > 0;
	const isDescribed = described === pictures;
	return {
		modes: hasPictures ? ['textual', 'visual'] : ['textual'],
		sufficient: [isDescribed ? 'textual' : 'textual,visual'],
		features: [
			'structuralNavigation',
			...(hasContents ? ['tableOfContents'] : []),
			'readingOrder',
			'displayTransformability',
			...(hasPictures && isDescribed ? ['alternativeText'] : []),
		],
		hasPictures,
		isDescribed,
	};
}
