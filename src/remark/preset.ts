import type {Preset} from 'unified';
import {dialect} from '../markdown/parse-markdown.ts';
import {remarkHandpress} from './remark-handpress.ts';

export {type HandpressOptions, remarkHandpress} from './remark-handpress.ts';

/**
 * A remark preset that checks handouts, and teaches remark our dialect, so that it reads and writes
 * them as they are.
 *
 * @example {"plugins": ["handpress/remark"]} in `content/.remarkrc.json`
 */
const preset: Preset = {plugins: [...dialect, remarkHandpress]};

export default preset;
