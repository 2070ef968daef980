import type {Table, TableCell} from 'mdast';
import type {ComparisonNode} from '../../handout/nodes.ts';
import {at, type BlockDirective, blockPartsOf, type Misuse} from './block-directive.ts';

/** `:::comparison` around one table, in which the first cell of each row is its header. */
export function buildComparison(directive: BlockDirective): ComparisonNode | Misuse {
	const {title, content} = blockPartsOf(directive);
	const table = content.find((node) => node.type === 'table');
	const other = content.find((node) => node !== table);
	const note =
		'A comparison is read row by row, each cell under its header. Write one table between :::comparison and a line of three colons.';
	if (!table) {
		return {
			reason: 'Missing table in "comparison", expected one',
			note,
			...(other && {place: other.position}),
		};
	}
	if (other) {
		return {
			reason: `Unexpected ${other.type === 'table' ? 'second table' : other.type} in "comparison", expected one table alone`,
			note: `${note} Write everything else before or after the block.`,
			place: other.position,
			actual: other.type,
		};
	}
	const headless = emptyHead(table);
	if (headless) {
		return {
			reason: 'Missing header cell in the table of "comparison"',
			note: 'People who hear the table cell by cell would not know what is compared. Fill in the first row and the first column; only the corner where they meet may be empty.',
			place: headless.position,
		};
	}
	return {type: 'comparison', children: [...title, table], ...at(directive.position)};
}

function emptyHead(table: Table): TableCell | undefined {
	const [columnHeads, ...rows] = table.children.map((row) => row.children);
	const rowHeads = rows.flatMap(([head]) => (head ? [head] : []));
	return [...(columnHeads ?? []).slice(1), ...rowHeads].find(({children}) => children.length === 0);
}
