declare module '@daisy/ace-core' {
	/** Drives a browser for Ace. */
	export interface AxeRunner {
		/** Documents looked at side by side. */
		readonly concurrency: number;
		launch(): Promise<void>;
		close(): Promise<void>;
		/**
		 * Opens a document of a book, adds the scripts, and gives back what `daisy.ace.run` finds.
		 *
		 * @param scripts paths of files.
		 * @param scriptContents scripts themselves; they come first.
		 */
		run(
			url: string,
			scripts: readonly string[],
			scriptContents: readonly string[],
			folder: string,
		): Promise<unknown>;
	}

	export interface AceOptions {
		/** Folder that a book's path starts from. */
		readonly cwd: string;
		/** Folder for the report; without one it goes to the standard output. */
		readonly outdir: string;
		readonly initLogger?: boolean;
		readonly silent?: boolean;
		readonly doNotReportMedia?: boolean;
	}

	/** The part of the report that tests look at. http://daisy.github.io/ace/report-json/ */
	export interface AceReport {
		readonly assertions: readonly {
			readonly 'earl:testSubject': {readonly url: string};
			readonly assertions: readonly {
				readonly 'earl:test': {readonly 'dct:title': string; readonly 'earl:impact': string};
				readonly 'earl:result': {readonly 'dct:description': string; readonly html?: string};
			}[];
		}[];
	}

	export default function ace(
		book: string,
		options: AceOptions,
		runner: AxeRunner,
	): Promise<[jobId: string, report: AceReport]>;
}
