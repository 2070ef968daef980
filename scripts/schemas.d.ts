/** Texts of `schemas` by file name. */
export function schemas(): Map<string, string>;
