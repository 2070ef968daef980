/** What this program uses of wrap-ansi, which brings no types. https://github.com/chalk/wrap-ansi */
declare module 'wrap-ansi' {
	/** Breaks lines between words, so that none is wider than so many columns. */
	export default function wrapAnsi(text: string, columns: number): string;
}
