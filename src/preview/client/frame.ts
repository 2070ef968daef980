import {make} from './elements.ts';

/** Shows an address in a frame of the stage; showing the same one again keeps the scroll position. */
export function showFrame(
	stage: HTMLElement,
	address: string,
	title: string,
	width: string,
	follow: (link: URL) => boolean,
): void {
	const known = stage.querySelector('iframe');
	const isSame = known?.dataset['address'] === address;
	const top = isSame ? (known?.contentWindow?.scrollY ?? 0) : 0;
	const frame = make('iframe', {title});
	frame.dataset['address'] = address;
	fitFrame(frame, width);
	// The old frame stays until the new one is drawn, so that nothing flickers.
	frame.style.position = 'absolute';
	frame.style.visibility = 'hidden';
	frame.addEventListener('load', () => {
		const {contentWindow, contentDocument} = frame;
		if (frame.style.visibility !== 'hidden') return;
		contentWindow?.scrollTo(0, top);
		for (const other of [...stage.children]) if (other !== frame) other.remove();
		frame.style.position = '';
		frame.style.visibility = '';
		contentDocument?.addEventListener('click', (event) => {
			const link = (event.target as Element).closest?.('a[href]');
			if (!(link && 'href' in link)) return;
			const target = new URL(String(link.href), contentDocument.baseURI);
			const here = new URL(contentDocument.baseURI);
			if (target.hash !== '' && target.pathname === here.pathname) return;
			if (follow(target)) event.preventDefault();
		});
	});
	for (const waiting of stage.querySelectorAll<HTMLElement>('iframe')) {
		if (waiting.style.visibility === 'hidden') waiting.remove();
	}
	frame.src = address;
	stage.append(frame);
}

/** @param width in CSS pixels; empty for all there is. */
export function fitFrame(frame: HTMLIFrameElement, width: string): void {
	frame.style.maxWidth = width === '' ? '' : `${width}px`;
}
