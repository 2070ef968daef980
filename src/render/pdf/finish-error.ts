/** A printed PDF that is not of the kind that can be finished, with what is wrong with it. */
export class FinishError extends Error {
	override readonly name = 'FinishError';
}
