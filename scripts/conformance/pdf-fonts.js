// Checks that every font of every PDF is inside it and says what its letters mean, as pdffonts
// reads it: what prints, searches and reads aloud the same on every machine.
import {runTool} from './check.js';

/** @type {import('./check.js').Check} */
export const pdfFonts = {
	name: 'pdffonts',
	extension: '.pdf',
	findingsIn: (files) => Promise.all(files.map(findingsIn)),
};

async function findingsIn(file) {
	const advice = 'Install poppler-utils.';
	const {status, stdout, stderr} = await runTool('pdffonts', [file], advice);
	if (status !== 0) return [`pdffonts cannot read it: ${stderr.trim()}`];
	const [, , ...rows] = stdout.trimEnd().split('\n');
	if (rows.length === 0) return ['no font, expected at least one'];
	return rows.flatMap((row) => {
		// Type and encoding may hold spaces; the columns behind them do not.
		const columns = /^(\S+) .* (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/u.exec(row);
		if (!columns) return [`an unknown row of pdffonts: ${row}`];
		const [, font, embedded, , unicode] = columns;
		return [
			...(embedded === 'yes' ? [] : [`${font} is not embedded`]),
			...(unicode === 'yes' ? [] : [`${font} has no map to Unicode`]),
		];
	});
}
