// The JSON Schemas of schemas/, made from the schemas that the package itself reads with.
import {z} from 'zod';
import {configSchema} from '../lib/config/config-schema.js';
import {frontMatterSchema} from '../lib/handout/front-matter.js';
import {reportSchema} from '../lib/report/report-schema.js';

/** @returns {Map<string, string>} texts by file name. */
export function schemas() {
	return new Map([
		['config.schema.json', textOf(configSchema, 'handpress.config.yaml', 'input')],
		['front-matter.schema.json', textOf(frontMatterSchema, 'Front matter of a handout', 'input')],
		['report.schema.json', textOf(reportSchema, 'Report of Handpress in JSON', 'output')],
	]);
}

/** @param {'input' | 'output'} io whether it is about what people write or about what we write. */
function textOf(schema, title, io) {
	const {$schema, ...rest} = z.toJSONSchema(schema, {io, target: 'draft-7'});
	return `${JSON.stringify({$schema, title, ...rest}, null, '\t')}\n`;
}
