import type {Root as HastRoot} from 'hast';
import {visit} from '../tree/visit.ts';

/** What a rendition may truly say of itself, in the words of https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/ */
export interface Accessibility {
	/** How the content is taken in. */
	readonly modes: readonly string[];
	/** What alone is enough to take in all of it. */
	readonly sufficient: readonly string[];
	readonly features: readonly string[];
	readonly hasPictures: boolean;
	/** Whether each picture, if there is any, has words for it. */
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
