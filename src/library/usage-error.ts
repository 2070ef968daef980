/** Something about the call that cannot be done; exit status 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
