import type {Root} from 'hast';
import {report} from '../../handout/diagnostic.ts';
import type {Draft, DraftReader} from '../draft.ts';
import {draftFromTree} from '../hast/draft-from-tree.ts';
import {orTooDeep} from '../hast/or-too-deep.ts';
import {readCoreProperties} from './core-properties.ts';
import {bodyFromOdt} from './odt-body.ts';
import {readOdtStyles} from './odt-styles.ts';
import {removeRunningHeads, runningHeads} from './running-heads.ts';
import {pathWithin, refuse, textFrom, unpack} from './unpack.ts';
import {elementsNamed, parseXml, xmlText} from './xml.ts';

/** An OpenDocument text, as LibreOffice writes it. */
export const readOdt: DraftReader = async (source, _options, file): Promise<Draft | undefined> => {
	const archive = unpack(source.bytes, file);
	if (!archive) return undefined;
	return orTooDeep(file, async () => {
		const content = parseXml(textFrom(archive, 'content.xml'));
		const [body] = content ? elementsNamed(content, 'office:text') : [];
		if (!content || !body) {
			refuse(
				file,
				'Unexpected content of the file, expected an OpenDocument text',
				'Nothing was imported. Open it in a word processor, and save it anew as ODT or DOCX.',
			);
			return undefined;
		}
		const styleFile = parseXml(textFrom(archive, 'styles.xml'));
		const styles = readOdtStyles([content, ...(styleFile ? [styleFile] : [])]);
		const running = styleFile
			? elementsNamed(styleFile, 'style:header', 'style:footer').flatMap((part) =>
					elementsNamed(part, 'text:p', 'text:h').map(xmlText),
				)
			: [];
		const {children, contents, leftOut} = bodyFromOdt(body, styles);
		for (const what of leftOut) {
			report(file, {
				ruleId: 'import-odt',
				severity: 'warning',
				reason: `Left out ${what}`,
				note: 'They are between editors. See whether they ask for anything.',
			});
		}
		const heads = runningHeads(running);
		const tree: Root = {type: 'root', children: [...children, ...heads]};
		return draftFromTree(
			{
				kind: 'odt',
				tree,
				metadata: readCoreProperties(textFrom(archive, 'meta.xml')),
				readPicture: async (address) =>
					archive.get(pathWithin('', address)) ??
					'it lies outside of the document, and nothing is fetched from there',
				clean: (_tree, takeOut) => {
					for (const node of contents) {
						takeOut.remove(node, {
							rule: 'table-of-contents',
							reason: 'the list of contents, which is made anew',
							sure: 0.97,
						});
					}
					return removeRunningHeads(heads, takeOut);
				},
			},
			file,
		);
	});
};
