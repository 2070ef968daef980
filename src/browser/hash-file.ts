import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {Worker} from 'node:worker_threads';

/** Plain JavaScript as text, because a worker cannot be started from a TypeScript file. */
const hashInWorker = `
const {parentPort, workerData} = require('node:worker_threads');
const {createHash} = require('node:crypto');
const {openSync, readSync, closeSync} = require('node:fs');
const file = openSync(workerData, 'r');
const hash = createHash('sha256');
const buffer = Buffer.allocUnsafe(262144);
let length;
while ((length = readSync(file, buffer, 0, buffer.length, null)) > 0) {
	hash.update(buffer.subarray(0, length));
}
closeSync(file);
parentPort.postMessage(hash.digest('hex'));
`;

/** Up to this size, in bytes, hashing takes less time than starting a worker does. */
const SMALL = 4 * 1024 * 1024;

/**
 * The SHA-256 of a file, in hexadecimal. Large files are hashed on a worker thread: the 197 MB of
 * Chromium take about 0.2 s.
 */
export async function hashFile(path: string): Promise<string> {
	if ((await stat(path)).size <= SMALL) {
		return createHash('sha256')
			.update(await readFile(path))
			.digest('hex');
	}
	return await new Promise((resolve, reject) => {
		const worker = new Worker(hashInWorker, {eval: true, workerData: path});
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}
