import encodeQR from 'qr';
import {dataUri} from './data-uri.ts';

/**
 * An address as a QR code, an SVG picture in a `data:` URI: dark on light, with the quiet zone of
 * four modules that scanners need (ISO/IEC 18004, 5.3.8), and enough redundancy to be readable on a
 * copy of a copy.
 */
export function qrCode(address: string): string {
	const modules = encodeQR(address, 'raw', {ecc: 'quartile', border: 4});
	const size = modules.length;
	const rows = modules.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
	);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.join('')}"/></svg>`;
	return dataUri('image/svg+xml', new TextEncoder().encode(svg));
}
