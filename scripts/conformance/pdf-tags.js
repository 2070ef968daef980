// Checks that every PDF is tagged, as pdfinfo reads it.
import {isPrintOnly, runTool} from './check.js';

/** @type {import('./check.js').Check} */
export const pdfTags = {
	name: 'pdfinfo',
	extension: '.pdf',
	leavesOut: isPrintOnly,
	findingsIn: (files) => Promise.all(files.map(findingsIn)),
};

async function findingsIn(file) {
	const advice = 'Install poppler-utils.';
	const {status, stdout, stderr} = await runTool('pdfinfo', [file], advice);
	if (status !== 0) return [`pdfinfo cannot read it: ${stderr.trim()}`];
	const tagged = /^Tagged: +(\w+)$/mu.exec(stdout)?.[1];
	return tagged === 'yes' ? [] : [`Tagged: ${tagged ?? 'not told'}, expected yes`];
}
