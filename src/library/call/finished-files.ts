import type {Format} from '../../config/config-schema.ts';

/** One output of a handout. */
export interface Rendition {
	readonly format: Format;
	/** The print profile of a PDF. */
	readonly profile?: string | undefined;
	/** Path below the output folder, `/` between. */
	readonly file: string;
}

/**
 * The renditions of a handout: `html/en/new-back-pain.html`, `pdf/en/new-back-pain.pdf`,
 * `pdf/en/new-back-pain.large-print.pdf`.
 *
 * @param profiles the print profiles that PDFs are made in.
 * @param mainProfile the one whose file has no profile in its name.
 */
export function renditionsOf(
	path: string,
	formats: readonly Format[],
	profiles: readonly string[],
	mainProfile: string,
): Rendition[] {
	return formats.flatMap((format): Rendition[] => {
		if (format !== 'pdf') return [{format, file: `${format}/${path}.${format}`}];
		return profiles.map((profile) => ({
			format,
			profile,
			file: `pdf/${path}${profile === mainProfile ? '' : `.${profile}`}.pdf`,
		}));
	});
}

/** The path of a handout's ledger below the output folder. */
export function ledgerFile(path: string): string {
	return `ledger/${path}.json`;
}
