// Writes schemas/ anew. Usage: npm run schemas
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {schemas} from './schemas.js';

const folder = 'schemas';
await mkdir(folder, {recursive: true});
for (const [name, text] of schemas()) await writeFile(path.join(folder, name), text);
