/** The part of cacache that is used here; it comes without types. https://github.com/npm/cacache */
declare module 'cacache' {
	interface Entry {
		readonly key: string;
		/** Subresource Integrity of the content. */
		readonly integrity: string;
		/** When it was put, in milliseconds since 1970. */
		readonly time: number;
		/** Of the content, in bytes. */
		readonly size: number;
		readonly metadata: unknown;
	}

	interface PutOptions {
		readonly algorithms?: readonly string[];
		readonly metadata?: unknown;
	}

	const cacache: {
		put(
			cache: string,
			key: string,
			data: Uint8Array | string,
			options?: PutOptions,
		): Promise<unknown>;
		get: {
			byDigest(cache: string, integrity: string): Promise<Buffer>;
			info(cache: string, key: string): Promise<Entry | null>;
		};
		ls(cache: string): Promise<Readonly<Record<string, Entry>>>;
		rm: {
			all(cache: string): Promise<unknown>;
			content(cache: string, integrity: string): Promise<unknown>;
		};
		verify(
			cache: string,
			options?: {readonly filter?: (entry: Entry) => boolean},
		): Promise<unknown>;
	};
	export default cacache;
}
