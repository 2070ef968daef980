import type {FrontMatter} from '../handout/front-matter.ts';
import {groupName, openings} from './metadata-words.ts';
import {parseDate} from './parse-date.ts';

/** What a line says of the source, in the keys of the front matter. */
export type LineMetadata = Pick<
	FrontMatter,
	'authors' | 'published' | 'reviewed' | 'next_review' | 'licence'
>;

type Person = NonNullable<FrontMatter['authors']>[number];

const copyright =
	/^(?:©|\(c\) |copyright\b|copyright ©)|(?:©|\bcopyright ?(?:©|\(c\))) ?\d{4}|\ball rights reserved\b|\btodos los derechos reservados\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\btodos os direitos reservados\b|\btutti i diritti riservati\b|\balle rechten voorbehouden\b|\balla rättigheter förbehållna\b|\bwszelkie prawa zastrzeżone\b|\bvšechna práva vyhrazena\b|\bminden jog fenntartva\b|\bhak cipta\b|все права защищены|всі права захищені|版权所有|著作権|모든 권리 보유|جميع الحقوق محفوظة|کلیه حقوق|جملہ حقوق محفوظ|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|bản quyền/u;
const readingTime =
	/^(?:\d+|[٠-٩]+) ?(?:min(?:ute)?s?\b|minutos|minuten|phút|分|分钟|דקות|मिनट|دقيقة|دقیقه)(?: (?:read|de lectura|de lecture|lesezeit|de leitura))?\.?$/iu;
const reviewer = 'reviewer';
const credential = /^(?:md|phd|rn|bsc|msc|mph|do|dpt|pt|mbbs|frcp|mrcp|gp)$/iu;

/**
 * Reads a line that says who wrote a text, when, or whose it is. All of the line has to be that:
 * "By walking you help your back" is text.
 */
export function metadataIn(line: string): LineMetadata | undefined {
	if (line.length > 200) return undefined;
	const text = line.trim();
	if (text.length === 0 || text.length > 160) return undefined;
	if (copyright.test(text.toLowerCase())) return {licence: text};
	if (text.length > 120) return undefined;
	const parts = text
		.split(/(?<!\s)\s+[|·•–—]\s+|(?<!\s)\s*\|\s*|(?<=\p{Nd}{4})\. (?=\p{Lu})/u)
		.filter(Boolean);
	const found: LineMetadata = {};
	for (const part of parts) {
		const said = partMetadata(part.trim());
		if (said) Object.assign(found, said);
		else if (!readingTime.test(part)) return undefined;
	}
	return Object.keys(found).length > 0 ? found : undefined;
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
		const people = said && peopleIn(before);
		if (!people) continue;
		const isReview = people.every(({role}) => role === reviewer) && said.published !== undefined;
		return {authors: people, ...(isReview ? {reviewed: said.published} : said)};
	}
	return undefined;
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
	return published === undefined ? undefined : {published};
}

function peopleIn(part: string): Person[] | undefined {
	const small = part.toLowerCase();
	const reviewed = openings.reviewedBy(small);
	const said = reviewed || openings.writtenBy(small) || openings.author(small);
	if (said > 0) {
		const people = namesIn(part.slice(said), true);
		return reviewed === 0 ? people : people?.map((one) => ({role: reviewer, ...one}));
	}
	const by = openings.by(small);
	return /[\s:：]$/u.test(small.slice(0, by)) ? namesIn(part.slice(by), false) : undefined;
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
		} else if (isName(name) && (isSure || isFullName(name))) people.push({name});
		else if (last && isSure && isRole(name)) last.role = name;
		else return undefined;
	}
	return people.length > 0 && people.length <= 4 ? people : undefined;
}

/** Names are short, and written with capitals where the script has them. */
function isName(text: string): boolean {
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
