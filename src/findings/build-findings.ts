import type {StageFinding} from './stage-finding.ts';

/** Findings of the stages from a source to finished files, other than those of rules. */
export const buildFindings: readonly StageFinding[] = [
	{
		id: 'block',
		stage: 'directives',
		summary: 'A content block is closed, has the right form, and holds what it needs.',
		why: 'A box that is not closed swallows the rest of the handout, and an empty emergency box warns nobody.',
		remedy:
			'Compare it with its example in docs/blocks.md: a block opens and closes with the same number of colons, and a block inside another one has fewer.',
		severities: ['error'],
	},
	{
		id: 'boilerplate',
		stage: 'clean',
		summary: 'A label of the web page that a text was copied from was removed.',
		why: '“Leave a comment” or “Share this” mean nothing on paper, and make a handout look like an advertisement.',
		remedy:
			'Nothing, if it was such a label. If it was part of the handout, write it as a full sentence; the ledger records what was removed.',
		severities: ['info'],
	},
	{
		id: 'boilerplate-left',
		stage: 'clean',
		summary: 'No heading and no line of a word or two is a label of a web page.',
		why: 'It may belong to the handout, so nothing was removed; but what belongs to the website is not for patients.',
		remedy: 'Delete it with what belongs to it, or give the text a heading of its own.',
		severities: ['warning'],
	},
	{
		id: 'citation',
		stage: 'directives',
		summary: 'A citation names a reference from the front matter.',
		why: 'Otherwise the claim would stand without its source.',
		remedy:
			'Correct the id in `:cite{ref=…}`, or add the source to `references` in the front matter.',
		severities: ['error'],
	},
	{
		id: 'disclaimer',
		stage: 'disclaimers',
		summary:
			'A disclaimer is printed in an approved wording that is in the handout’s language and not past its date.',
		why: 'A statement that nobody approved, or in a language that the reader does not understand, protects nobody.',
		remedy:
			'Correct the kind in `::disclaimer{kind=…}`; have a missing or expired wording approved and put it into `templates/disclaimers/<language>/<kind>.md`. A warning points out approved words that somebody altered; information says which wording was inserted, and where.',
		severities: ['error', 'warning', 'info'],
	},
	{
		id: 'duplicate-heading',
		stage: 'clean',
		summary: 'A repeated heading, or the title repeated in the text, was removed.',
		why: 'Copied pages repeat their title; people who navigate by headings would think that the handout starts again.',
		remedy:
			'Nothing, if it was a repetition. If not, word it differently; the ledger records what was removed.',
		severities: ['info'],
	},
	{
		id: 'empty-source',
		stage: 'source',
		summary: 'A source has a text.',
		why: 'An empty handout would be printed and handed out.',
		remedy: 'Write the text, or remove the file from the library.',
		severities: ['error'],
	},
	{
		id: 'fault',
		stage: 'library',
		summary: 'Handpress can make every handout.',
		why: 'The handout is held back, though nothing may be wrong with it; its neighbours are published.',
		remedy:
			'This is a fault of Handpress: report it, with the source. The exit status is 2, and the next build tries again.',
		severities: ['error'],
	},
	{
		id: 'foreign-file',
		stage: 'library',
		summary: 'In the place of a finished file there is none that Handpress did not make.',
		why: 'It would be written over, and may be the only copy of something.',
		remedy: 'Move the file out of the output folder, or give the source another name.',
		severities: ['error'],
	},
	{
		id: 'front-matter',
		stage: 'source',
		summary: 'Front matter is valid YAML, with known keys and valid values.',
		why: 'It says who vouches for a handout and until when; a slip in a key would silently drop that.',
		remedy:
			'Correct the key or the value; docs/writing-handouts.md lists the keys, and with schemas/front-matter.schema.json an editor offers them. Import only warns: its ledger records what it could not keep.',
		severities: ['error', 'warning'],
	},
	{
		id: 'ignore-comment',
		stage: 'checks',
		summary:
			'A comment that silences a rule names one that may be silenced, gives a reason, and silences something.',
		why: 'A comment that silences nothing would hide the next slip in its place, and rules that protect patients cannot be silenced.',
		remedy:
			'Write `<!-- handpress ignore rule-id: reason -->` before the block, or delete the comment.',
		severities: ['error', 'warning'],
	},
	{
		id: 'image',
		stage: 'source',
		summary: 'A picture is a readable PNG, JPEG or SVG file in the library.',
		why: 'A reader would find a gap where the picture should be; one from elsewhere could change, or reveal who opened the handout.',
		remedy: 'Save the picture beside the handout in one of these formats, and correct its path.',
		severities: ['error'],
	},
	{
		id: 'one-source',
		stage: 'library',
		summary: 'No two sources make the same files.',
		why: 'One handout would overwrite the other.',
		remedy: 'Rename or delete one of them.',
		severities: ['error'],
	},
	{
		id: 'one-title',
		stage: 'source',
		summary: 'Only the title is a first-level heading.',
		why: 'Screen readers take a first-level heading for the title of the page.',
		remedy: 'Begin sections with `##`. All other headings were read as one level lower.',
		severities: ['warning'],
	},
	{
		id: 'page-list',
		stage: 'library',
		summary: 'An e-book that is built together with its PDF marks and lists the pages of that PDF.',
		why: '“See page 3” then means the same to people who hold the paper, read on a phone or listen.',
		remedy:
			'Nothing, if you can do without. Give a page that holds only lines to write on a sentence of text; in your own templates, keep `placeForPageList` and `placeForPageSource`.',
		severities: ['info'],
	},
	{
		id: 'preflight-epub',
		stage: 'preflight',
		summary: 'The finished e-book, opened again, holds what its source says, and is valid.',
		why: 'A word, a heading or a disclaimer that was lost on the way is missing from what the patient reads.',
		remedy:
			'Usually a template, a style sheet or Handpress is at fault, not the text: undo the last change to a template, or report the problem with the source.',
		severities: ['error'],
	},
	{
		id: 'preflight-html',
		stage: 'preflight',
		summary:
			'The finished page, opened again, holds what its source says, and needs no other file.',
		why: 'A word, a heading or a disclaimer that was lost on the way is missing from what the patient reads; a script, or an address to fetch from, would let in content that nobody checked.',
		remedy:
			'Usually a template, a style sheet or Handpress is at fault, not the text: undo the last change to a template, or report the problem with the source.',
		severities: ['error'],
	},
	{
		id: 'preflight-pdf',
		stage: 'preflight',
		summary:
			'The finished PDF, opened again, shows and speaks the words of the page, and keeps to its print profile.',
		why: 'Text that is cut off, too small or too faint cannot be read, and what is not tagged is not read aloud.',
		remedy:
			'See what the message quotes. A wide table needs fewer columns, a long word a place to break; otherwise undo the last change to a style sheet, or report the problem with the source.',
		severities: ['error'],
	},
	{
		id: 'print',
		stage: 'print',
		summary: 'The browser prints the page.',
		why: 'Without its PDF the handout would be missing at the front desk.',
		remedy:
			'Build again: the browser may have been killed for lack of memory. `handpress doctor` says which browser is used.',
		severities: ['error'],
	},
	{
		id: 'raw-html',
		stage: 'clean',
		summary: 'A source is Markdown, without HTML.',
		why: 'HTML in a source could carry scripts or hide text, so it never reaches a page.',
		remedy: 'Write the same in Markdown. Its words were kept, unless the message says otherwise.',
		severities: ['error', 'warning'],
	},
	{
		id: 'repeated-heading',
		stage: 'clean',
		summary: 'No two headings with text of their own have the same words.',
		why: 'People who go from heading to heading with a screen reader cannot tell the two apart.',
		remedy: 'Rename one of them, or join their texts.',
		severities: ['warning'],
	},
	{
		id: 'shallow-nesting',
		stage: 'source',
		summary: 'Lists, quotations and emphases are not nested so deep that they run off the paper.',
		why: 'Each level indents the words further, until they run off the paper; and where everything is stressed, nothing is.',
		remedy: 'Turn the inner ones into paragraphs of their own, and remove most of the emphasis.',
		severities: ['error'],
	},
	{
		id: 'source-encoding',
		stage: 'source',
		summary: 'A source is encoded in UTF-8.',
		why: 'Letters would come out wrong or be missing from the handout.',
		remedy:
			'Open the file in an editor and save it as UTF-8. Import converts other encodings by itself; read through what it guessed.',
		severities: ['error', 'warning', 'info'],
	},
	{
		id: 'source-size',
		stage: 'source',
		summary: 'A source is no longer than 4 MB.',
		why: 'No handout is that long, and it may take more memory than the machine has.',
		remedy: 'Split it into handouts, or remove the file from the library.',
		severities: ['error'],
	},
	{
		id: 'template-language',
		stage: 'library',
		summary: 'The fixed words of the templates exist in the handout’s language.',
		why: 'Page numbers, dates and labels would appear in a language that the reader may not understand.',
		remedy: 'Put them into `templates/messages/<language>.yaml`; CONTRIBUTING.md says how.',
		severities: ['error'],
	},
	{
		id: 'term',
		stage: 'directives',
		summary: 'A term has one meaning, and a glossary has terms.',
		why: 'A reader who does not know the word gets no further; with two meanings, a reader would think that one word means two things.',
		remedy: 'Write its plain meaning, the same each time: `:term[…]{meaning="…"}`.',
		severities: ['error', 'warning'],
	},
	{
		id: 'title',
		stage: 'source',
		summary: 'A source has one title, the same in its text and its front matter.',
		why: 'The title is the first thing that a reader sees and a screen reader says.',
		remedy: 'Write `# ` and the title above the text, or `title` in the front matter.',
		severities: ['error', 'warning'],
	},
	{
		id: 'unique-id',
		stage: 'library',
		summary: 'No two handouts have the same id.',
		why: 'An id names one handout for good: records and e-readers would take the two for the same.',
		remedy: 'Give one of them another `id` in its front matter.',
		severities: ['error'],
	},
	{
		id: 'unknown-directive',
		stage: 'directives',
		summary: 'A directive is known, and has the form of its kind.',
		why: 'What it stands for would be missing from the handout.',
		remedy:
			'Correct its name or its number of colons; in prose, write a backslash before the colon. docs/writing-handouts.md lists them all.',
		severities: ['error'],
	},
	{
		id: 'unreadable-source',
		stage: 'library',
		summary: 'A source can be read.',
		why: 'The handout would be missing from the library.',
		remedy: 'Make sure that the file can be read, or remove it from the library.',
		severities: ['error'],
	},
	{
		id: 'unusable-library',
		stage: 'library',
		summary: 'The config, the wordings and the templates of a library can be used.',
		why: 'Without them it is not known what a handout must hold, so nothing was checked.',
		remedy: 'Correct what the message names; docs/configuration.md lists every key of the config.',
		severities: ['error'],
	},
];
