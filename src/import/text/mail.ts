import {tellsContact} from '../../lines/page-score.ts';
import {stemsOf} from '../../lines/word-stems.ts';
import {lengthInWords, type SourceLine} from '../../plain-text/source-line.ts';

/** A line of a mail; a sentence that was broken into several counts as one. */
interface MailUnit {
	readonly text: string;
	readonly lines: readonly SourceLine[];
}

/** What a mail puts around the text that it brings: units before `start`, and from `end` on. */
export interface MailAround {
	readonly start: number;
	readonly end: number;
}

/** The head of a mail: "From: …". */
const field = /^\p{Lu}[\p{L} -]{0,15} ?[:：]\s+\S/u;

/** A mail program parts a note from what is sent along: "---------- Forwarded message ----------". */
const forwarded = /^-{3,} ?\p{L}[\p{L} ]{5,40}-{3,}$/u;

/** What stands over a signature. */
const signatureMark = /^-- ?$/u;

/** How often something is to be printed. */
const copies =
	/(?<!\p{Nd})\p{Nd}{1,4} (?:copies|exemplare|kopien|exemplaires|copias|ejemplares|copie|cópias|exemplaren|kopieën|exemplar|kopior|kopier|kappaletta|sztuk|kopii|egzemplarzy|kopií|výtisků|példány|exemplare|αντίτυπα|kopya|копий|экземпляров|копій|примірників)(?!\p{L})/giu;

/** What somebody writes to a colleague above such a line is no longer, in words. */
const longestNote = 60;

/** Who signs does so in so many words. */
const longestSignature = 6;

/** Finds what a mail puts around a text: its head, a note to a colleague, the sender's signature. */
export function mailAround(units: readonly MailUnit[]): MailAround {
	const head = headLength(units);
	if (head === 0) return {start: 0, end: units.length};
	const sender = namesIn(units[0]?.text ?? '');
	const start = noteEnd(units, head, sender);
	const signed = start > head ? signedAbove(units.slice(head, start)) : [];
	return {
		start,
		end: Math.min(
			signatureStart(units, start, sender),
			signed.length >= 2 ? signatureStart(units, start, signed) : units.length,
		),
	};
}

/** How many fields of a mail a text begins with: three at least, one of them the time when it was sent. */
function headLength(units: readonly MailUnit[]): number {
	const fields = units.slice(0, endOfFields(units));
	const isMail = fields.some(({text}) => /\b\d{1,2}[:.h]\d{2}\b/u.test(text));
	return fields.length >= 3 && isMail ? fields.length : 0;
}

/** How many lines are fields in a row: a title that has a colon stands below an empty line. */
function endOfFields(units: readonly MailUnit[]): number {
	const end = units.findIndex(
		({text, lines}, index) =>
			!field.test(text) || text.length > 160 || (index > 0 && (lines[0]?.blanks ?? 0) > 0),
	);
	return Math.max(0, end);
}

/** The names of who sent a mail, as its first field gives them. */
function namesIn(line: string): string[] {
	const words = line
		.replace(/^[^:：]*[:：]/u, '')
		.toLowerCase()
		.split(/[\s<>,]+/u);
	return words.filter((word) => /^[\p{L}\p{M}'’-]{3,}$/u.test(word));
}

/** The names that a note is signed with, right above what parts it from what is sent along. */
function signedAbove(note: readonly MailUnit[]): string[] {
	const last = note.findLast(({text}) => !forwarded.test(text))?.text ?? '';
	const isName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,2}$/u.test(last);
	return isName ? namesIn(`: ${last}`) : [];
}

/** How many of the sender's names a short line says. */
function signs({text}: MailUnit, sender: readonly string[]): number {
	if (lengthInWords(text) > longestSignature) return 0;
	const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}'’-]{3,}/gu));
	return sender.filter((name) => words.has(name)).length;
}

/** Where what was sent along begins: below a note that is signed or set apart, and says nothing of doses, days or numbers. */
function noteEnd(units: readonly MailUnit[], head: number, sender: readonly string[]): number {
	const apart = units.findIndex(({text}, index) => index >= head && forwarded.test(text));
	const signed = units.findIndex((unit, index) => index >= head && signs(unit, sender) > 0);
	const line = apart >= 0 ? apart : signed;
	const note = units
		.slice(head, Math.max(head, line))
		.map(({text}) => text)
		.join(' ');
	const figures = apart >= 0 ? note.replace(copies, '') : note;
	if (line < 0 || lengthInWords(note) > longestNote || /\p{Nd}/u.test(figures))
		return greetingEnd(units, head);
	return line + 1 + (apart >= 0 ? endOfFields(units.slice(line + 1)) : 0);
}

/** A title is no longer than this, in words. */
const longestTitle = 12;

/**
 * Where a few words to who gets the mail end, without figures, right above a line that stands apart and says what
 * the subject says: the title of what is sent.
 */
function greetingEnd(units: readonly MailUnit[], head: number): number {
	const subject = new Set(
		units.slice(0, head).flatMap(({text}) => stemsOf(text.replace(/^[^:：]*[:：]/u, ''))),
	);
	const title = units.findIndex(
		({text, lines}, index) =>
			index > head &&
			index <= head + mostOfGreeting &&
			(lines[0]?.blanks ?? 0) > 0 &&
			lengthInWords(text) <= longestTitle &&
			!/[.,;:!]$/u.test(text) &&
			stemsOf(text).some((stem) => subject.has(stem)),
	);
	if (title < 0) return head;
	const greeting = units.slice(head, title).map(({text}) => text);
	const isGreeting =
		/^[^.!?]{3,60},(?:\s|$)/u.test(greeting[0] ?? '') &&
		lengthInWords(greeting.join(' ')) <= longestNote &&
		!/\p{Nd}/u.test(greeting.join(' '));
	return isGreeting ? title : head;
}

/** A greeting and why something is sent take no more units. */
const mostOfGreeting = 3;

/** Where the sender signs below the text: behind a mark for that, or with all names. */
function signatureStart(
	units: readonly MailUnit[],
	head: number,
	sender: readonly string[],
): number {
	const all = 2;
	const start = units.findLastIndex(
		(unit, index) => index > head && (signatureMark.test(unit.text) || signs(unit, sender) >= all),
	);
	const rest = units.slice(Math.max(start, 0));
	const hasContact = (some: readonly MailUnit[]) => some.some(({text}) => tellsContact(text));
	// A patient keeps a way to make contact.
	const isOnlyContact = hasContact(rest) && !hasContact(units.slice(head, Math.max(start, head)));
	const isSmall = lengthInWords(rest.map(({text}) => text).join(' ')) <= 2 * longestNote;
	const isBelowText = units
		.slice(head, Math.max(start, head))
		.some(({text}) => lengthInWords(text) > 14);
	return start > head && isSmall && isBelowText && !isOnlyContact ? start : units.length;
}
