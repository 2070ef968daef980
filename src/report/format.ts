import type {HouseStyle} from '../house-style/house-style.ts';
import type {BuildResult} from '../library/call/contract.ts';
import type {TextOptions} from './text.ts';

export const reportFormats = ['text', 'html', 'json', 'sarif', 'junit', 'github'] as const;
/** A format of reports. */
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions extends TextOptions {
	/** How the clinic's pages look. */
	readonly style: () => Promise<HouseStyle>;
	/** YYYY-MM-DD */
	readonly today: string;
}

/** A whole outcome in a format. Each is loaded on demand, because most calls need only text. */
export async function formatReport(
	format: ReportFormat,
	result: BuildResult,
	options: ReportOptions,
): Promise<string> {
	switch (format) {
		case 'html': {
			const {reportHtml} = await import('./html/report-page.ts');
			return reportHtml(result, await options.style(), options.today);
		}
		case 'json':
			return (await import('./json.ts')).reportJson(result);
		case 'sarif':
			return (await import('./sarif.ts')).reportSarif(result);
		case 'junit':
			return (await import('./junit.ts')).reportJunit(result);
		case 'github':
			return (await import('./github.ts')).reportGithub(result);
		case 'text':
			return (await import('./text.ts')).reportText(result, options);
	}
}
