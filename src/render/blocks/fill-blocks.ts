import type {Element, ElementContent, Root as HastRoot, RootContent} from 'hast';
import {fromParse5} from 'hast-util-from-parse5';
import {parseFragment} from 'parse5';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
import type {PlacedBlock} from './block-places.ts';

/**
 * Fills the places of blocks with what their templates write. A template says where the parts of a
 * block go but never sees them, so that nothing from a source is read as markup.
 *
 * @throws InvalidFileError where a template is missing or broken.
 */
export async function fillBlocks(
	root: HastRoot,
	blocks: readonly PlacedBlock[],
	messages: Messages,
	style: HouseStyle,
): Promise<void> {
	if (blocks.length === 0) return;
	const known = framesOf(style, messages);
	const frames: Frame[] = [];
	for (const {template, locals} of blocks) {
		const key = `${template} ${JSON.stringify(locals)}`;
		const frame = known.get(key) ?? (await frameOf(template, {...locals, messages}, style));
		if (known.size >= mostKnown) known.clear();
		known.set(key, frame);
		frames.push(frame);
	}
	const filled = <Node extends RootContent>(
		nodes: readonly (Node | ElementContent)[],
	): (Node | ElementContent)[] =>
		nodes.flatMap((node): readonly (Node | ElementContent)[] => {
			if (node.type !== 'element') return [node];
			const place = node.properties['dataBlock'];
			const frame = place === undefined ? undefined : frames[Number(place)];
			if (frame) return inFrame(frame, partsOf(node));
			node.children = filled(node.children);
			return [node];
		});
	const partsOf = ({children}: Element) =>
		new Map(
			children.flatMap((part) =>
				part.type === 'element' ? [[part.properties['dataPart'], filled(part.children)]] : [],
			),
		);
	root.children = filled(root.children);
}

/** What a template wrote, with marks where parts go. */
type Frame = readonly RootContent[];

type Parts = ReadonlyMap<unknown, readonly ElementContent[]>;

/** A copy of a frame with the parts of one block in it. */
function inFrame(frame: Frame, parts: Parts): ElementContent[] {
	return frame.flatMap((node): readonly ElementContent[] => {
		if (node.type === 'text') return [{...node}];
		if (node.type !== 'element') return [];
		if (node.tagName === 'template') return parts.get(node.properties['dataPart']) ?? [];
		const {tagName, properties, children} = node;
		return [
			{type: 'element', tagName, properties: {...properties}, children: inFrame(children, parts)},
		];
	});
}

/** Cached, since most frames recur: those of disclaimers, of boxes with the same number. */
const knownFrames = new WeakMap<HouseStyle, Map<Messages, Map<string, Frame>>>();
const mostKnown = 1000;

function framesOf(style: HouseStyle, messages: Messages): Map<string, Frame> {
	const ofStyle = knownFrames.get(style) ?? new Map<Messages, Map<string, Frame>>();
	knownFrames.set(style, ofStyle);
	const frames = ofStyle.get(messages) ?? new Map<string, Frame>();
	ofStyle.set(messages, frames);
	return frames;
}

async function frameOf(
	template: string,
	locals: Readonly<Record<string, unknown>>,
	style: HouseStyle,
): Promise<Frame> {
	const html = await style.fill(`blocks/${template}.ejs`, {...locals, clinic: style.clinic});
	return (fromParse5(parseFragment(html.trim())) as HastRoot).children;
}
