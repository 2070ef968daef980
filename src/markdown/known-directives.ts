/** A directive of our dialect: how it is written, and what it may say. */
export interface KnownDirective {
	readonly type: 'textDirective' | 'leafDirective' | 'containerDirective';
	readonly attributes: readonly string[];
	/** For messages. */
	readonly form: string;
}

/** The directives that a handout may use. None takes a label: its words would be shown nowhere. */
export const knownDirectives: ReadonlyMap<string, KnownDirective> = new Map([
	['cite', {type: 'textDirective', attributes: ['ref'], form: ':cite{ref=…}'}],
	['disclaimer', {type: 'leafDirective', attributes: ['kind'], form: '::disclaimer{kind=…}'}],
]);
