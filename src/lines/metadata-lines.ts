import type {FrontMatter} from '../handout/front-matter.ts';
import {dayKindOf} from './day-labels.ts';
import {groupName, openings, profession} from './metadata-words.ts';
import {countsReaders} from './page-extras.ts';
import {timeAgo} from './page-terms.ts';
import {parseDate} from './parse-date.ts';

/** What a line says of the source, in the keys of the front matter. */
export type LineMetadata = Pick<
	FrontMatter,
	'authors' | 'published' | 'reviewed' | 'next_review' | 'licence'
>;

type Person = NonNullable<FrontMatter['authors']>[number];

const copyright =
	/^(?:©|\(c\) |copyright\b|copyright ©|\d{4}(?:[–-]\d{4})? ©)|(?:©|\bcopyright ?(?:©|\(c\))) ?\d{4}|\. © \p{L}|\ball rights reserved\b|\btodos los derechos reservados\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\btodos os direitos reservados\b|\btutti i diritti riservati\b|\balle rechten voorbehouden\b|\balla rättigheter förbehållna\b|\bwszelkie prawa zastrzeżone\b|\bvšechna práva vyhrazena\b|\bsva prava pridržana\b|\bminden jog fenntartva\b|\bhak cipta\b|все права защищены|всі права захищені|版权所有|著作権|모든 권리 보유|جميع الحقوق محفوظة|کلیه حقوق|جملہ حقوق محفوظ|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|bản quyền/u;
/** "Copying without leave is forbidden" */
const copying =
	/reproduction|copying|nachdruck|vervielfältigung|reproducción|riproduzione|reprodução|overname|kopiering|gengivelse|kopiowanie|kopírování|reproducerea|αναδημοσίευση|копирование|перепечатка|копіювання|reprod|riprod|αναδημ|kopiow|копир/u;
const forbidden =
	/prohibited|forbidden|not permitted|verboten|untersagt|nicht gestattet|interdite?|prohibida|vietata|riservata|proibida|verboden|niet toegestaan|förbjud|forbudt|zabronion|zakáz|interzis|απαγορεύεται|запрещен|заборонен|proibida|prohibida|vietata|interdite|απαγορεύεται|zabrania się|запрещается/u;
const noCopying = /無断転載|不得转载|不得轉載|무단 ?전재/u;
function forbidsCopying(small: string): boolean {
	return noCopying.test(small) || (copying.test(small) && forbidden.test(small));
}

/** "4 min read", in whatever language. */
const readingTime =
	/^\p{Nd}{1,3} ?(?:min|phút|分|דק|मिनट|دقيق|دقیق|منٹ|นาที|хв|мин|perc|λεπτ|dk|dakika|menit|분)\S*(?: \S+){0,2}$|^\p{L}+(?: \p{L}+){0,2} ?[:：]? ?\p{Nd}{1,3} ?min\p{L}{0,6}\.?$/iu;

/** How often it was read: "Okunma: 8.541". */
function countsReadersToo(part: string): boolean {
	return countsReaders(part.trim().toLowerCase());
}
const reviewer = 'reviewer';
/** Short forms that stand before names: "Dr. med.", "dott.ssa", "Uzm. Dr.", "พญ." */
const titles =
	/^(?:(?:dr|prof|lek|mgr) +|[\p{L}\p{M}]{1,5}\.(?:\p{L}{1,4}(?![\p{L}\p{M}])|ª|º)? +)+(?=\S)/u;
/** Degrees, and numbers in a register: "CRM 00000". */
const credential = /^(?:[Mm][Dd]|Ph\.?D\.?|[BM]Sc|\p{Lu}(?:\.?\p{Lu}){1,5}\.?(?:[ /-]\d{3,8})?)$/u;

/**
 * Reads a line that says who wrote a text, when, or whose it is. All of the line has to be that:
 * "By walking you help your back" is text.
 */
export function metadataIn(line: string): LineMetadata | undefined {
	if (line.length > 200) return undefined;
	const text = line.trim();
	if (text.length === 0) return undefined;
	const small = text.toLowerCase();
	if (copyright.test(small) || forbidsCopying(small)) return {licence: text};
	if (text.length > 120) return undefined;
	for (const sign of [signs, signsAndHyphens, commas]) {
		const said = together(text.split(sign).filter(Boolean));
		if (said) return said;
	}
	const sentences = sentencesIn(text);
	const said = sentences.length > 1 ? together(sentences) : undefined;
	return said ?? colophonIn(text.replace(/(?<=\p{Nd})\.$/u, '').split(/\. (?=\p{Lu})/u));
}

/** Which version of a text it is, and under what number it is filed: "Version 3", "ref. ORTHO-114". */
export function numbersText(part: string): boolean {
	return /^(?:vers(?:ion|ión|ione|ão|ie|jon)|wersja|verze|verzió|sürüm|версия|версія|έκδοση|版本|v|(?:doc(?:ument)?\.? )?r[ée]f(?:erence|érence)?|rev(?:ision|isione|isión|isão)?|leaflet (?:no|number|code|ref(?:erence)?)|document (?:no|number|id)|(?:folder|dokument)nummer|código|codice|code)\.?\s*[:：]?\s*(?:\p{L}{1,6}[ -])?(?=\S{0,20}\p{Nd})[\p{L}\p{Nd}./-]{1,20}(?: \([\p{L}\p{Nd}./ -]{1,20}\))?$/iu.test(
		part.trim(),
	);
}

/** What parts of a line stand apart by. */
const signs = /(?<!\s)\s+[|·•–—]\s+|(?<!\s)\s*\|\s*|(?<=\p{Nd}{4})\. (?=\p{Lu})/u;
const signsAndHyphens = new RegExp(`${signs.source}|(?<!\\s)\\s+-\\s+`, 'u');

/** "Published on 3 May 2024, changed on 5 May 2024" */
const commas = /(?<=\p{Nd}), (?=\p{L})/u;

/** Says how long ago something was done, beside the day when it was. */
function saysHowLongAgo(part: string): boolean {
	return timeAgo.test(part.toLowerCase()) && part.split(' ').length <= 5;
}

/**
 * Somebody on a line above a day: "Fiona Laidlaw, health correspondent". Without a day below it, it is nobody's
 * byline.
 */
export function bylineAbove(line: string, below: string | undefined): LineMetadata | undefined {
	const said = below === undefined ? undefined : metadataIn(below);
	if (!said || said.authors || (said.published ?? said.reviewed) === undefined) return undefined;
	const text = line.trim();
	if (text.length > 80 || metadataIn(text) || !isPerson(text)) return undefined;
	const authors = namesIn(text, true);
	return authors && {authors};
}

/** How many comments there are, behind who wrote a text and when: "14 Comments". */
const commentCount =
	/^\p{Nd}{1,4} (?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|reacties?|kommentar(?:er)?|komentar[zey]{1,2}|komentářů?|hozzászólás|comentarii|σχόλια|yorum|комментари\p{L}{1,2}|коментар\p{L}{1,2}|komentar|bình luận)$/iu;

/** The part of a site that a text is filed under, beside who wrote it and when: "Health". */
function isSection(part: string): boolean {
	return /^\p{Lu}[\p{L}\p{M}&' -]{2,24}$/u.test(part) && part.split(' ').length <= 2;
}

/** What all parts of a line say; a name alone is one beside a day. */
function together(parts: readonly string[]): LineMetadata | undefined {
	const found: LineMetadata = {};
	const names: string[] = [];
	let hasCount = false;
	let isFiled = false;
	for (const part of parts) {
		const said = partMetadata(part.trim());
		if (said) Object.assign(found, said);
		else if (parts.length > 1 && isPerson(part.trim())) names.push(part.trim());
		else if (commentCount.test(part.trim()) && parts.length > 2) hasCount = true;
		else if (parts.length > 2 && !isFiled && isSection(part.trim())) isFiled = true;
		else if (
			!readingTime.test(part) &&
			!countsReadersToo(part) &&
			!saysHowLongAgo(part) &&
			!numbersText(part)
		)
			return undefined;
	}
	if (names.length > 0) {
		if (found.authors !== undefined || (found.published ?? found.reviewed) === undefined)
			return undefined;
		found.authors = names.flatMap((name) => namesIn(name, true) ?? [{name}]);
	}
	const isWhole = found.authors !== undefined && (found.published ?? found.reviewed) !== undefined;
	if ((hasCount || isFiled) && !isWhole) return undefined;
	return Object.keys(found).length > 0 ? found : undefined;
}

/** Whoever wrote or approved a text is named in no more words, where no name is known as one. */
const longestMaker = 8;

/** A number that a text is filed under, alone: "PT/114". */
const filed = /^\p{Lu}{1,5}(?:[/-]\p{Lu}{1,4}){0,2}[/-]\p{Nd}{1,5}$/u;

/**
 * The small print of a leaflet, in sentences: who wrote or approved it, whoever that is, its number, and a day
 * at least. "Compiled by the ward team. PT/114. Revised 03/2022."
 */
function colophonIn(parts: readonly string[]): LineMetadata | undefined {
	if (parts.length < 2) return undefined;
	const found: LineMetadata = {};
	const makers: Person[] = [];
	for (const part of parts) {
		const text = part.trim();
		const said = partMetadata(text) ?? makerIn(text);
		if (said) {
			const {authors = [], ...rest} = said;
			makers.push(...authors);
			Object.assign(found, rest);
		} else if (!filed.test(text) && !numbersText(text)) return undefined;
	}
	if ((found.published ?? found.reviewed) === undefined || makers.length === 0) return undefined;
	return {...found, authors: makers};
}

function makerIn(part: string): LineMetadata | undefined {
	const small = part.toLowerCase();
	const length = openings.reviewedBy(small) || openings.writtenBy(small) || openings.author(small);
	if (length === 0) return undefined;
	const [, before = '', day = ''] = /^(.{3,70}), ([^,]{6,30})$/u.exec(part.slice(length)) ?? [];
	const published = parseDate(day);
	const name = (published === undefined ? part.slice(length) : before).trim();
	if (/\p{Nd}/u.test(name) || name.split(' ').length > longestMaker) return undefined;
	return {authors: [{name}], ...(published !== undefined && {published})};
}

/** "Written by Jane Roe, nurse. Last updated 3.5.2021." */
function sentencesIn(text: string): string[] {
	return text.replace(/(?<=\p{Nd})\.$/u, '').split(/(?<=\p{L}{3}|\p{Nd}{4})\. (?=\p{Lu})/u);
}

function partMetadata(part: string): LineMetadata | undefined {
	const day = dayIn(part);
	if (day) return day;
	const authors = peopleIn(part);
	if (authors) return {authors};
	// "By Jane Roe, March 5, 2021", "Autor: Jan Novák, vloženo 3. 11. 2021"
	if (!/\p{Nd}{4}/u.test(part)) return undefined;
	const commas = [...part.matchAll(/[,،、] */gu)];
	for (const {index, 0: sign} of [...commas, ...part.matchAll(/ +/gu)]) {
		const said = dayIn(part.slice(index + sign.length));
		const before = part
			.slice(0, index)
			.replace(/,? (?:on|at|in|am|le|el|em|il|op|den|pada|dnia|vom|der|de)$/iu, '');
		const people = said && (peopleIn(before) ?? titledPerson(before));
		if (!people) continue;
		const isReview = people.every(({role}) => role === reviewer) && said.published !== undefined;
		return {authors: people, ...(isReview ? {reviewed: said.published} : said)};
	}
	// "Reviewed on 9 January 2024 by Jane Roe, pharmacist"
	for (const {index} of part.matchAll(/ +/gu)) {
		const people = peopleIn(part.slice(index).trim(), true);
		const said = people && dayIn(part.slice(0, index));
		if (said) return {authors: people, ...said};
	}
	return undefined;
}

/** Beside a day, a doctor's title says that somebody is meant. */
function titledPerson(text: string): Person[] | undefined {
	return titles.test(text) && isPerson(text) ? [{name: text}] : undefined;
}

/** A day, and what it is the day of. */
function dayIn(part: string): LineMetadata | undefined {
	const bare = parseDate(part);
	if (bare !== undefined) return {published: bare};
	if (!/\p{Nd}{4}/u.test(part)) return undefined;
	const small = part.toLowerCase();
	const day = (key: keyof typeof openings) => {
		const length = openings[key](small);
		return length === 0 ? undefined : parseDate(small.slice(length));
	};
	const next = day('nextReview');
	if (next !== undefined) return {next_review: next};
	const reviewed = day('updated');
	if (reviewed !== undefined) return {reviewed};
	const published = day('published');
	return published === undefined ? dayBehind(small) : {published};
}

/** Labels of days are no longer than this, in words. */
const longestLabel = 8;

/** A day behind words that say of what it is the day, and nothing else: "Page last checked: 12 March 2024". */
function dayBehind(small: string): LineMetadata | undefined {
	const words = small.split(' ');
	for (let count = 1; count <= longestLabel && count < words.length; count++) {
		const day = parseDate(words.slice(count).join(' '));
		if (day === undefined) continue;
		const kind = dayKindOf(words.slice(0, count).join(' '));
		return kind && {[kind]: day};
	}
	return undefined;
}

/** @param isBesideDay whether a day stands before, so that "by" can open nothing but a byline. */
function peopleIn(part: string, isBesideDay = false): Person[] | undefined {
	const small = part.toLowerCase();
	const reviewed = openings.reviewedBy(small);
	const said = reviewed || openings.writtenBy(small) || openings.author(small);
	if (said > 0) {
		const people = namesIn(part.slice(said), true);
		return reviewed === 0 ? people : people?.map((one) => ({role: reviewer, ...one}));
	}
	const by = openings.by(small);
	return /[\s:：]$/u.test(small.slice(0, by)) ? namesIn(part.slice(by), isBesideDay) : undefined;
}

/** @param isSure whether the words before can open nothing but a byline. */
function namesIn(text: string, isSure: boolean): Person[] | undefined {
	if (text.length > 90) return undefined;
	if (isGroup(text, isSure)) return [{name: text.trim()}];
	const names = text
		.split(
			/(?<!\s)\s+(?:and|und|et|y|e|en|och|og|i|a|и|та|dan|و|اور)\s+|(?<!\s)\s*[,&、，،]\s*(?:(?:and|und|et|och|y|e) )?/u,
		)
		.map((name) => name.trim());
	const people: Person[] = [];
	for (const name of names) {
		const last = people.at(-1);
		// "Jane Roe, MD" is one person.
		if (last && credential.test(name)) {
			last.credentials = last.credentials ? `${last.credentials}, ${name}` : name;
		} else if (last && isRole(name) && (isSure || profession.test(name))) last.role = name;
		else if (isName(name) && (isSure || isFullName(name))) people.push({name});
		else {
			const known = isSure ? nameAndRole(name) : undefined;
			if (!known) return undefined;
			people.push(known);
		}
	}
	return people.length > 0 && people.length <= 4 ? people : undefined;
}

/** "nurse Jane Roe", "Roe Jane belgyógyász": what somebody is, in small letters beside the name. */
function nameAndRole(line: string): Person | undefined {
	// "our pharmacist Jane Roe"
	const text = line.replace(
		/^(?:our|unser(?:e[rnm]?)?|notre|nuestr[oa]|nostr[oa]|nossa?|onze?|vår|vores) /iu,
		'',
	);
	const [, before, after] = /^(\p{Ll}[\p{L}-]+) (\p{Lu}.*)$/u.exec(text) ?? [];
	const [, first, behind] = /^((?:.* )?\p{Lu}\S*) (\p{Ll}[\p{L}-]+)$/u.exec(text) ?? [];
	const [name, role] = after === undefined ? [first, behind] : [after, before];
	if (name === undefined || role === undefined || !profession.test(role) || !isName(name))
		return undefined;
	return {name, role};
}

/** Names are short, and written with capitals where the script has them. */
function isName(whole: string): boolean {
	const text = whole.replace(titles, '');
	if (
		text.length < 2 ||
		text.length > 60 ||
		/\p{Nd}|[?!:;]|\.(?:\s|$)(?<!\b(?:dr|prof|mr|mrs|ms|med|mudr|mgr|bc|ing|\p{Lu})\.\s?)/iu.test(
			text,
		)
	)
		return false;
	const words = text.split(/\s+/u);
	if (words.length > 6) return false;
	const cased = words.filter((word) => /^\p{Lu}|^\p{Ll}/u.test(word));
	if (cased.length === 0) return words.length <= 4 && /\p{Lo}/u.test(text);
	const small =
		/^(?:de|da|di|do|dos|das|del|della|van|von|der|den|la|le|el|al|bin|ibn|y|e|and|und|et|med\.?|dr\.?|prof\.?|bsc|msc|phd)$/iu;
	return (
		cased.every((word) => /^\p{Lu}/u.test(word) || small.test(word)) &&
		cased.some((word) => /^\p{Lu}\p{L}/u.test(word))
	);
}

/** Beside a day, who somebody is without a word that says so: two names at least, or a doctor's title. */
function isPerson(text: string): boolean {
	const [name = '', role = ''] = text.split(/,\s+/u);
	if (role !== '' && !profession.test(role)) return false;
	const bare = name.replace(titles, '');
	return isName(name) && (bare !== name || bare.split(' ').length >= 2) && !groupName.test(text);
}

/** "By Heart" names nobody. */
function isFullName(text: string): boolean {
	return /\s/u.test(text) || !/^\p{Lu}/u.test(text);
}

/** "the Clinic Team"; in small letters only behind what is surely a byline. */
function isGroup(text: string, isSure: boolean): boolean {
	const bare = text
		.trim()
		.replace(/^(?:the|our|el|la|le|les|l['’]|das|der|die|dem|o|a|il|het|de) ?/iu, '');
	if (!groupName.test(bare) || /\p{Nd}|[.?!:;]/u.test(bare)) return false;
	const words = bare.split(/\s+/u);
	return words.length <= 8 && (isSure || isName(bare));
}

/** What somebody is: "children's nurse". */
function isRole(text: string): boolean {
	return /^[\p{L}\p{M}’' -]{3,50}$/u.test(text) && text.split(' ').length <= 5;
}
