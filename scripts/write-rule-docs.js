// Writes docs/rules anew. Usage: npm run rule-docs
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {ruleDocs} from './rule-docs.js';

const folder = 'docs/rules';
const pages = ruleDocs();
await mkdir(folder, {recursive: true});
for (const name of await readdir(folder)) if (!pages.has(name)) await rm(path.join(folder, name));
for (const [name, text] of pages) await writeFile(path.join(folder, name), text);
