import type {Preset} from 'unified';
import {dialect} from '../markdown/parse-markdown.ts';
import {remarkHandpress} from './remark-handpress.ts';

export {type HandpressOptions, remarkHandpress} from './remark-handpress.ts';

/** Checks handouts within remark, which reads and writes them as they are written here. */
const preset: Preset = {plugins: [...dialect, remarkHandpress]};

export default preset;
