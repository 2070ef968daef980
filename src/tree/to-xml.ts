import type {Nodes} from 'xast';
import {type Options, toXml as serialize} from 'xast-util-to-xml';

/**
 * A tree as XML. xast-util-to-xml writes "]]>" in a text as it is, which XML 1.0 allows only as the
 * end of a CDATA section: https://www.w3.org/TR/xml/#syntax
 *
 * @param tree holds no CDATA section and no comment.
 */
export function toXml(tree: Nodes, options: Options = {}): string {
	return serialize(tree, options).replaceAll(']]>', ']]&gt;');
}
