import type {BuildEvent, BuildResult} from '../library/call/contract.ts';

/** An event for machines: one line of JSON. */
export function eventLine(event: BuildEvent): string {
	return `${JSON.stringify(event)}\n`;
}

/** The last line: the outcome of the whole, since each handout has had its own line. */
export function finishedLine({ok, outFolder, handouts}: BuildResult): string {
	const paths = (status: string) =>
		handouts.filter((handout) => handout.status === status).map((handout) => handout.path);
	return `${JSON.stringify({
		type: 'finished',
		ok,
		outFolder,
		published: paths('published'),
		heldBack: paths('held-back'),
	})}\n`;
}
