/**
 * Something that this machine did not grant: a file, a folder, an address, a program. `message` says
 * what failed and where; the command ends with status 2.
 */
export class SystemError extends Error {
	override readonly name = 'SystemError';

	constructor(
		message: string,
		/** What the reader can do, in full sentences. */
		readonly help: string,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}

/**
 * What Node says of a system call, for those at the keyboard. An error without the system's code is
 * a fault of the program, and comes back as it is.
 *
 * @param failed what could not be done, and where, without a full stop: `The file "a" cannot be written`.
 */
export function systemErrorOf(error: unknown, failed: string): unknown {
	const code = codeOf(error);
	if (code === undefined) return error;
	return new SystemError(`${failed} (${code}).`, helpFor(code), {cause: error});
}

/** The `code` of a system error such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: undefined;
}

/** What can be done about a refusal of the system's, in full sentences, by its code. */
export function helpFor(code: string): string {
	return helpByCode[code] ?? 'See that the folder is there and may be written to, and try again.';
}

const full = 'The disk is full. Free some space, and try again.';
const inTheWay =
	'A file lies where a folder is needed, or a folder where a file is. Move it away, or name another place.';

/** https://man7.org/linux/man-pages/man3/errno.3.html */
const helpByCode: Readonly<Record<string, string>> = {
	ENOSPC: full,
	// A quota that is used up, and a file larger than this process may write.
	EDQUOT: full,
	EFBIG: full,
	EACCES: 'You do not have permission. Ask for it, or name another place.',
	EPERM: 'You do not have permission. Ask for it, or name another place.',
	EROFS: 'That disk cannot be written to. Name a place on another one.',
	ENOENT: 'See that the folder is there, and that its name is spelled right.',
	ENOTDIR: inTheWay,
	EEXIST: inTheWay,
	EISDIR: inTheWay,
	ENOTEMPTY: inTheWay,
	ENAMETOOLONG: 'Its name is too long for that disk. Shorten it, or name another place.',
	EBUSY: 'Another program is using it. Close that, and try again.',
	EMFILE: 'Too many files are open at once. Raise the limit (ulimit -n), and try again.',
	EADDRINUSE: 'Another program uses that port. Name another one with --port.',
	EADDRNOTAVAIL: 'This machine has no such address. Name one of its own with --host.',
	ENOTFOUND: 'There is no such host. Name an address of this machine with --host.',
};
