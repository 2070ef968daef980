import type {Root} from 'mdast';
import type {z} from 'zod';
import type {DisclaimerPolicy} from '../disclaimers/section-disclaimers.ts';
import type {Calendar} from '../handout/calendar.ts';
import type {Finding, Severity} from '../handout/diagnostic.ts';
import type {Handout} from '../handout/handout.ts';
import type {Library, LibraryHandout} from './library-facts.ts';

/** What a rule enforces, where it can be read. */
export interface Clause {
	/** The document and its section: "WCAG 2.2, 2.4.4 Link Purpose (In Context)". */
	readonly text: string;
	readonly href: string;
}

/** A source and what a rule says of it; all examples of a rule are its tests, and stand in its docs. */
export interface Example {
	/** What it shows, in a few words. */
	readonly name: string;
	/** Markdown; front matter may stand before it. It is `en/handout.md` of its library. */
	readonly source: string;
	/** Other sources of the library, by their names, where the rule looks at them too. */
	readonly others?: Readonly<Record<string, string>>;
	/** Language of the handout, BCP 47. Default: what the front matter says, or `en`. */
	readonly lang?: string;
	/** The rule's options, where they are not the defaults. */
	readonly options?: Readonly<Record<string, unknown>>;
	/** The day of the check, YYYY-MM-DD. Default: 2026-06-01. */
	readonly today?: string;
	/** `line:column-line:column severity reason` for each finding, in their order; none where the source is right. */
	readonly findings: readonly string[];
	/** The source after the rule's fixes, where it offers any. */
	readonly fixed?: string;
}

/** A finding as a rule tells it: the rule's id, and mostly its severity, go without saying. */
export interface RuleFinding extends Omit<Finding, 'ruleId' | 'severity'> {
	/** Lower than the rule's own where this case weighs less. */
	readonly severity?: Severity;
}

/** What a rule may look at. */
export interface RuleContext<Options> {
	/** The handout, cleaned, with its directives carried out; nodes keep their places in the source. */
	readonly handout: Handout;
	readonly tree: Root;
	/** Plain text takes no front matter and no directives; what a note tells to do has to be possible. */
	readonly isPlainText: boolean;
	/** The source as text; offsets of places count its UTF-16 units. */
	readonly source: string;
	readonly options: Options;
	/** Tells what day it is. */
	readonly calendar: Calendar;
	readonly disclaimers: DisclaimerPolicy;
	report(finding: RuleFinding): void;
}

/** What a rule about the library may look at. */
export interface LibraryRuleContext<Options> {
	readonly handout: LibraryHandout;
	readonly library: Library;
	readonly options: Options;
	/** A finding about this handout. */
	report(finding: RuleFinding): void;
}

/** What a rule tells of itself. */
interface RuleCard<Options> {
	/** Kebab-case; the name of its file, and of its page in docs/rules. */
	readonly id: string;
	/** What must hold, in one sentence. */
	readonly summary: string;
	/** What its findings weigh where the config says nothing else. */
	readonly severity: Severity;
	/** Why it matters to a patient, in a sentence or two. */
	readonly why: string;
	readonly clauses: readonly Clause[];
	/** It protects patients: no config lowers it and no comment silences it. */
	readonly isLocked?: boolean;
	/** Languages that it knows, BCP 47 primary tags. Default: all. */
	readonly languages?: readonly string[];
	/** Every key has a default. */
	readonly options?: z.ZodType<Options>;
	readonly examples: readonly Example[];
}

/** A rule about one handout, whatever stands beside it. */
export interface HandoutRule<Options = unknown> extends RuleCard<Options> {
	check(context: RuleContext<Options>): void;
}

/** A rule about how handouts of a library fit together: run when all of them have been read. */
export interface LibraryRule<Options = unknown> extends RuleCard<Options> {
	checkLibrary(context: LibraryRuleContext<Options>): void;
}

/** One check with teeth: what it looks for, why, on whose word, and examples that prove it. */
export type Rule<Options = unknown> = HandoutRule<Options> | LibraryRule<Options>;

/** Keeps the type of a rule's options between its schema and its check. */
export function defineRule<Options = Record<string, never>>(rule: Rule<Options>): Rule {
	return rule as Rule;
}
