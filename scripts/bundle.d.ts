/** Bundles programs with all that they import, each by its file's name. */
export function bundle(input: readonly string[], dir: string): Promise<void>;
