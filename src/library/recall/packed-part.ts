import type {LedgerEntry} from '../../handout/ledger.ts';
import type {PublishedFile} from './build-record.ts';
import type {Ingredients} from './ingredients.ts';
import type {Remembered} from './remembered.ts';

/** The entries of one part of the build record. */
export interface Entries {
	/** By the names of their sources. */
	readonly handouts: Readonly<Record<string, Remembered>>;
	readonly files: Readonly<Record<string, PublishedFile>>;
}

/**
 * Entries as they are written: values that many entries share are written once, and entries name them
 * by index. This takes a third off the record, and reading it is most of what a build without changes
 * does.
 */
export interface PackedEntries {
	readonly ingredients: readonly SharedIngredients[];
	readonly ledger: readonly LedgerText[];
	readonly handouts: Readonly<Record<string, PackedHandout>>;
	readonly files: Readonly<Record<string, PackedFile>>;
}

type SharedIngredients = Omit<Ingredients, 'names' | 'source'>;
type LedgerText = Omit<LedgerEntry, 'line' | 'endLine'>;

interface PackedHandout extends Omit<Remembered, 'ingredients' | 'prepared'> {
	readonly ingredients: readonly [shared: number, names: string, source: string];
	readonly prepared: Omit<Remembered['prepared'], 'ledger'>;
	readonly ledger: readonly (readonly [text: number, line?: number, endLine?: number])[];
}

/** Leaves out what is the same for most files: `made` if it equals `digest`, `links` if there are none. */
type PackedFile = Pick<PublishedFile, 'digest' | 'mark'> &
	Partial<Pick<PublishedFile, 'made' | 'links'>>;

export function packEntries({handouts, files}: Entries): PackedEntries {
	const shared = new Places<SharedIngredients>();
	const texts = new Places<LedgerText>();
	const pack = ({ingredients, prepared, ...others}: Remembered): PackedHandout => {
		const {names, source, ...common} = ingredients;
		const {ledger, ...rest} = prepared;
		return {
			...others,
			ingredients: [shared.of(common), names, source],
			prepared: rest,
			ledger: ledger.map(({line, endLine, ...text}) =>
				line === undefined || endLine === undefined
					? [texts.of(text)]
					: [texts.of(text), line, endLine],
			),
		};
	};
	return {
		handouts: mapped(handouts, pack),
		files: mapped(files, ({digest, made, links, mark}) => ({
			digest,
			...(made !== digest && {made}),
			...(links !== '' && {links}),
			...(mark !== undefined && {mark}),
		})),
		ingredients: shared.values,
		ledger: texts.values,
	};
}

export function unpackEntries({handouts, files, ...alike}: PackedEntries): Entries {
	const unpack = ({ingredients, prepared, ledger, ...others}: PackedHandout): Remembered => {
		const [shared, names, source] = ingredients;
		return {
			...others,
			ingredients: {...(alike.ingredients[shared] as SharedIngredients), names, source},
			prepared: {
				ledger: ledger.map(([text, line, endLine]) => ({
					...(alike.ledger[text] as LedgerText),
					...(line !== undefined && endLine !== undefined && {line, endLine}),
				})),
				...prepared,
			},
		};
	};
	return {
		handouts: mapped(handouts, unpack),
		files: mapped(files, ({digest, made = digest, links = '', ...mark}) => ({
			digest,
			made,
			links,
			...mark,
		})),
	};
}

/** Collects values, each once, and gives each its index. */
class Places<Value> {
	readonly #places = new Map<string, number>();
	readonly values: Value[] = [];

	of(value: Value): number {
		const key = JSON.stringify(value);
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		this.#places.set(key, this.values.length);
		return this.values.push(value) - 1;
	}
}

function mapped<Value, Result>(
	entries: Readonly<Record<string, Value>>,
	change: (value: Value) => Result,
): Record<string, Result> {
	const result: Record<string, Result> = {};
	for (const [name, value] of Object.entries(entries)) result[name] = change(value);
	return result;
}
