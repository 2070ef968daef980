/** Texts of `docs/rules` by file name. */
export function ruleDocs(): Map<string, string>;
