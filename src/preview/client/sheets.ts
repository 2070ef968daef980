import {GlobalWorkerOptions, getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {make} from './elements.ts';

GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';

/** CSS pixels per point, at which a page reads well in the middle column. */
const size = 1.25;
/** Dots per point of a page picture. */
const scale = size * Math.min(Math.max(devicePixelRatio, 1.3), 3);

/**
 * Draws the pages of a PDF, one below the other, whether the browser has a viewer of its own or
 * not. They are pictures; people with a screen reader open the tagged file itself.
 *
 * @param signal aborted when something else is to be shown.
 */
export async function drawSheets(
	stage: HTMLElement,
	bytes: ArrayBuffer,
	signal: AbortSignal,
): Promise<void> {
	const loading = getDocument({data: bytes, isEvalSupported: false, useWasm: false});
	try {
		const pdf = await loading.promise;
		const canvases: HTMLCanvasElement[] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			const page = await pdf.getPage(number);
			if (signal.aborted) return;
			const viewport = page.getViewport({scale});
			const {width, height} = viewport;
			const canvas = make('canvas', {width: Math.round(width), height: Math.round(height)});
			canvas.setAttribute('role', 'img');
			canvas.setAttribute('aria-label', `Page ${number} of ${pdf.numPages}, as it prints`);
			canvas.style.width = `${(width / scale) * size}px`;
			await page.render({canvas, viewport}).promise;
			canvases.push(canvas);
		}
		if (signal.aborted) return;
		const top = stage.scrollTop;
		stage.replaceChildren(make('div', {className: 'sheets'}, ...canvases));
		stage.scrollTop = top;
	} finally {
		await loading.destroy();
	}
}
