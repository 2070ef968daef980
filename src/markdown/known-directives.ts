/** A directive of our dialect: its form and its attributes. */
export interface KnownDirective {
	readonly type: 'textDirective' | 'leafDirective' | 'containerDirective';
	readonly attributes: readonly string[];
	/** Words in square brackets. */
	readonly label: 'none' | 'optional' | 'required';
	/** For messages. */
	readonly form: string;
}

/** A block's label is a title that the author gives it. */
const container = (name: string): [string, KnownDirective] => [
	name,
	{type: 'containerDirective', attributes: [], label: 'optional', form: `:::${name} … :::`},
];

/** The directives that a handout may use. A label is not allowed where its words would not be printed. */
export const knownDirectives: ReadonlyMap<string, KnownDirective> = new Map([
	['cite', {type: 'textDirective', attributes: ['ref'], label: 'none', form: ':cite{ref=…}'}],
	[
		'disclaimer',
		{type: 'leafDirective', attributes: ['kind'], label: 'none', form: '::disclaimer{kind=…}'},
	],
	[
		'term',
		{
			type: 'textDirective',
			attributes: ['meaning'],
			label: 'required',
			form: ':term[…]{meaning="…"}',
		},
	],
	['glossary', {type: 'leafDirective', attributes: [], label: 'none', form: '::glossary'}],
	['contact', {type: 'leafDirective', attributes: [], label: 'optional', form: '::contact'}],
	[
		'lines',
		{type: 'leafDirective', attributes: ['count'], label: 'optional', form: '::lines{count=…}'},
	],
	container('emergency'),
	container('urgent'),
	container('non-urgent'),
	container('key-message'),
	container('do'),
	container('dont'),
	container('steps'),
	container('checklist'),
	container('comparison'),
	container('figure'),
]);
