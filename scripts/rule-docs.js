// The pages of docs/rules, generated from the descriptions of rules and of the findings of other stages.
import {z} from 'zod';
import {rules} from '../lib/checks/rules.js';
import {stageFindings} from '../lib/findings/stage-findings.js';

/** @returns {Map<string, string>} texts by file name. */
export function ruleDocs() {
	const pages = rules.map((rule) => [`${rule.id}.md`, pageOf(rule)]);
	const others = stageFindings.map((finding) => [`${finding.id}.md`, pageOfStage(finding)]);
	return new Map([['README.md', list()], ...pages, ...others]);
}

function list() {
	const rows = rules.map(
		({id, summary, severity, isLocked}) =>
			`| [\`${id}\`](${id}.md) | ${summary} | ${severity}${isLocked ? ', locked' : ''} |`,
	);
	const others = stageFindings.map(
		({id, stage, summary, severities}) =>
			`| [\`${id}\`](${id}.md) | ${stage} | ${summary} | ${severities.join(', ')} |`,
	);
	return `# Rules

\`handpress check\` and \`handpress build\` hold every handout to these rules. \`rules\` in
\`handpress.config.yaml\` sets the severity of each (\`off\`, \`info\`, \`warning\`, \`error\`) and its
options. A locked rule protects patients: its severity cannot be lowered and no comment silences it.
Any other rule can be silenced in one place by a comment with a reason, which applies to the block
after it (in the front matter, a \`#\` comment there):

\`\`\`markdown
<!-- handpress ignore long-sentence: quoted from the consent form -->
\`\`\`

| rule | what must hold | severity |
| --- | --- | --- |
${rows.join('\n')}

## What other stages find

These come from reading, building or importing a handout. Their severity is fixed.

| finding | stage | what must hold | severity |
| --- | --- | --- | --- |
${others.join('\n')}
`;
}

function pageOfStage({id, stage, summary, why, remedy, severities}) {
	return `# ${id}

${summary}

${why}

Severity: **${severities.join('**, **')}**. Reported by the stage \`${stage}\`.

## What to do

${remedy}
`;
}

function pageOf(rule) {
	const {id, summary, why, severity, isLocked, languages, clauses, examples} = rule;
	return [
		`# ${id}`,
		summary,
		why,
		`Severity: **${severity}**${isLocked ? ', locked: it protects patients, so neither the config nor a comment can lower it' : ''}. ` +
			`Languages: ${languages ? [...languages].sort().join(', ') : 'all'}.`,
		'## What it enforces',
		clauses.map(({text, href}) => `- [${text}](${href})`).join('\n'),
		...optionsOf(rule),
		'## Examples',
		...examples.map(exampleText),
	]
		.join('\n\n')
		.concat('\n');
}

function optionsOf({options}) {
	if (!options) return [];
	const {properties} = z.toJSONSchema(options, {io: 'input'});
	const rows = Object.entries(properties).map(
		([name, {description, default: value}]) =>
			`| \`${name}\` | ${value === undefined ? '' : `\`${JSON.stringify(value)}\``} | ${description} |`,
	);
	return ['## Options', `| option | default | meaning |\n| --- | --- | --- |\n${rows.join('\n')}`];
}

function exampleText({name, source, others = {}, lang, options, findings, fixed}) {
	const given = [
		...(lang ? [`in \`${lang}\``] : []),
		...(options ? [`with \`${JSON.stringify(options)}\``] : []),
	];
	const said =
		findings.length === 0 ? 'No findings.' : findings.map((line) => `- ${line}`).join('\n');
	const beside = Object.entries(others).map(
		([file, text]) => `Beside it, \`${file}\`:\n\n${fenced(text)}\n\n`,
	);
	const corrected = fixed === undefined ? '' : `\n\nWith \`--fix\`:\n\n${fenced(fixed)}`;
	return `### ${name[0].toUpperCase()}${name.slice(1)}${given.length > 0 ? ` (${given.join(', ')})` : ''}\n\n${fenced(source)}\n\n${beside.join('')}${said}${corrected}`;
}

/** Invisible characters are written as their code points. */
function fenced(text) {
	const shown = text.replace(
		/[\u00A0\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu,
		(character) => {
			const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
			return `[U+${code}]`;
		},
	);
	return `\`\`\`\`markdown\n${shown.trimEnd()}\n\`\`\`\``;
}
