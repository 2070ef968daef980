import {PDFDict, PDFName} from '@cantoo/pdf-lib';
import {FinishError} from './finish-error.ts';
import {elementsOf, type TagElement} from './tag-tree.ts';

/** The standard structure types: ISO 32000-1, 14.8.4. */
const standardRoles = new Set(
	'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
		' ',
	),
);

/** The standard types that Chromium's own types are mapped to. */
const mappedRoles = new Map([
	['Em', 'Span'],
	['Strong', 'Span'],
	['Aside', 'Sect'],
]);

/**
 * The RoleMap of a tree; undefined if all its types are standard.
 *
 * @throws FinishError for an unknown type.
 */
export function roleMapOf(document: TagElement): PDFDict | undefined {
	const used = new Set<string>();
	for (const {role} of elementsOf(document)) if (!standardRoles.has(role)) used.add(role);
	if (used.size === 0) return undefined;
	const map = PDFDict.withContext(document.dict.context);
	for (const role of [...used].sort()) {
		const standard = mappedRoles.get(role);
		if (standard === undefined) throw new FinishError(`an unknown structure type "${role}"`);
		map.set(PDFName.of(role), PDFName.of(standard));
	}
	return map;
}
