import type {Image, ImageReference, RootContent} from 'mdast';
import type {FigureNode} from '../../handout/nodes.ts';
import {at, type BlockDirective, blockPartsOf, type Misuse} from './block-directive.ts';

/** `:::figure` around one picture with its description, and a caption: the title, text below the picture, or both. */
export function buildFigure(directive: BlockDirective): FigureNode | Misuse {
	const {title, content} = blockPartsOf(directive);
	const [first, ...caption] = content;
	const picture = first && soleImage(first);
	if (!picture) {
		return {
			reason: 'Missing picture in "figure", expected one in a paragraph of its own',
			note: 'A caption without its picture tells nobody anything. Write ![description](file) below :::figure, and leave an empty line below it.',
			...(first && {place: first.position}),
		};
	}
	if (!picture.alt?.trim()) {
		return {
			reason: 'Missing description of the picture in "figure"',
			note: 'People who cannot see the picture would not be told what it shows. Write it between the square brackets: ![description](file).',
			place: picture.position,
		};
	}
	if (title.length === 0 && caption.length === 0) {
		return {
			reason: 'Missing caption in "figure", expected one',
			note: 'A reader would not know what to look for. Write it in square brackets after :::figure, or below the picture.',
		};
	}
	return {type: 'figure', children: [picture, ...title, ...caption], ...at(directive.position)};
}

function soleImage(node: RootContent): Image | ImageReference | undefined {
	if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
	const [child] = node.children;
	return child?.type === 'image' || child?.type === 'imageReference' ? child : undefined;
}
