import type {Root} from 'mdast';
import type {z} from 'zod';
import type {DisclaimerPolicy} from '../disclaimers/section-disclaimers.ts';
import type {Calendar} from '../handout/calendar.ts';
import type {Finding, Severity} from '../handout/diagnostic.ts';
import type {Handout} from '../handout/handout.ts';
import type {Library, LibraryHandout} from './library-facts.ts';

/** The clause of a standard or guideline that a rule enforces. */
export interface Clause {
	/** The document and its section: "WCAG 2.2, 2.4.4 Link Purpose (In Context)". */
	readonly text: string;
	/** Address of the document or section. */
	readonly href: string;
}

/** A source and what a rule finds in it. All examples of a rule are run as its tests and shown in its docs. */
export interface Example {
	/** What it shows, in a few words. */
	readonly name: string;
	/** Markdown, with front matter if needed. It is `en/handout.md` of its library. */
	readonly source: string;
	/** Other sources of the library, by name, for rules that look at them. */
	readonly others?: Readonly<Record<string, string>>;
	/** Language of the handout, BCP 47. Default: that of the front matter, or `en`. */
	readonly lang?: string;
	/** Options of the rule that differ from the defaults. */
	readonly options?: Readonly<Record<string, unknown>>;
	/** The day of the check, YYYY-MM-DD. Default: 2026-06-01. */
	readonly today?: string;
	/** `line:column-line:column severity reason` for each finding, in order; empty if the source is right. */
	readonly findings: readonly string[];
	/** The source after the rule's fixes, if it offers any. */
	readonly fixed?: string;
}

/** A finding as a rule reports it. Its id, and usually its severity, are those of the rule. */
export interface RuleFinding extends Omit<Finding, 'ruleId' | 'severity'> {
	/** Lower than the rule's own if this case is less grave; a higher one is ignored. */
	readonly severity?: Severity;
}

/** What a rule is given to look at. */
export interface RuleContext<Options> {
	/** The handout, cleaned and with its directives turned into nodes; nodes keep their places in the source. */
	readonly handout: Handout;
	readonly tree: Root;
	/** Plain text takes no front matter and no directives; what a note tells to do has to be possible. */
	readonly isPlainText: boolean;
	/** The source as text; offsets of places count its UTF-16 units. */
	readonly source: string;
	readonly options: Options;
	/** Answers questions about dates, so that it is known until when a finding holds. */
	readonly calendar: Calendar;
	readonly disclaimers: DisclaimerPolicy;
	report(finding: RuleFinding): void;
}

/** What a rule about the library is given to look at. */
export interface LibraryRuleContext<Options> {
	readonly handout: LibraryHandout;
	readonly library: Library;
	readonly options: Options;
	/** A finding about this handout. */
	report(finding: RuleFinding): void;
}

/** What a rule declares about itself; its page in docs/rules is generated from it. */
interface RuleCard<Options> {
	/** Kebab-case; the name of its file, and of its page in docs/rules. */
	readonly id: string;
	/** What must hold, in one sentence. */
	readonly summary: string;
	/** The severity of its findings, unless the config says otherwise. */
	readonly severity: Severity;
	/** Why it matters to a patient, in a sentence or two. */
	readonly why: string;
	readonly clauses: readonly Clause[];
	/** It protects patients: no config can lower its severity and no comment can silence it. Default: false. */
	readonly isLocked?: boolean;
	/** Languages that it can check, BCP 47 primary tags. Default: all. */
	readonly languages?: readonly string[];
	/** The schema of its options; every key has a default. */
	readonly options?: z.ZodType<Options>;
	readonly examples: readonly Example[];
}

/** A rule about a single handout. */
export interface HandoutRule<Options = unknown> extends RuleCard<Options> {
	check(context: RuleContext<Options>): void;
}

/** A rule about how the handouts of a library fit together; run once all of them have been read. */
export interface LibraryRule<Options = unknown> extends RuleCard<Options> {
	checkLibrary(context: LibraryRuleContext<Options>): void;
}

/** What a check looks for, why, which clauses it enforces, and examples that prove it. */
export type Rule<Options = unknown> = HandoutRule<Options> | LibraryRule<Options>;

/** Gives `check` the type of the options that the rule's schema declares. */
export function defineRule<Options = Record<string, never>>(rule: Rule<Options>): Rule {
	return rule as Rule;
}
