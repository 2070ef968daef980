import type {FrontMatter} from '../handout/front-matter.ts';
import {parseDate} from './parse-date.ts';

/** What a line says of the source, in the keys of the front matter. */
export type LineMetadata = Pick<FrontMatter, 'authors' | 'published' | 'reviewed' | 'licence'>;

const byWords =
	'(?:(?:medically |clinically )?(?:written|posted|published|story|article|text|words|authored) by|by|author|authors|autore?s?|autor(?:en|in)?|auteure?s?|autora|(?:escrito|publicado) por|por|(?:écrit|publié|rédigé) par|par|(?:geschrieben |verfasst |veröffentlicht )?von|(?:scritto|pubblicato) da|di|door|geschreven door|av|skriven av|napisał[a]?|autorka|tác giả|(?:viết|đăng) bởi|bởi|yazan|автор|בקלם|מאת|נכתב על ידי|الكاتب|بقلم|كتب(?:ه|ها)|نویسنده|نوشته|लेखक|द्वारा|作者|文|著者|執筆(?:者)?|文責)';
const reviewedByWords =
	/(?:reviewed|checked|revisado|relu|geprüft|vérifié|révisé|aktualisiert|revisto|updated|modified|actualizado|mis à jour|mise à jour|überarbeitet|stand|atualizado|aggiornato|bijgewerkt|cập nhật|更新|最終更新|修改|تحديث|عُدّل|به ?روز|עודכן|अद्यतन|अपडेट)/iu;
const dateWords =
	/^(?:(?:date )?(?:first )?(?:last )?(?:published|posted|updated|reviewed|modified|revised|written|date)(?: on| at)?|publication date|last (?:update|review|revision)|(?:fecha(?: de publicación)?|publicado(?: el)?|actualizado(?: el)?|última actualización|revisado(?: el)?)|(?:publiée?|mise? à jour|modifié|dernière mise à jour)(?: le)?|(?:veröffentlicht|aktualisiert|zuletzt aktualisiert|geprüft|überarbeitet|stand|datum|erstellt)(?: am)?|(?:publicado|atualizado|revisto|data)(?: em| a)?|última atualização|(?:pubblicato|aggiornato)(?: il)?|ultimo aggiornamento|(?:gepubliceerd|bijgewerkt)(?: op)?|laatst bijgewerkt|(?:đăng|cập nhật|xuất bản)(?: ngày| vào| lần cuối)?|ngày đăng|(?:发布|更新|修改|发表)(?:于|时间|日期)?|日期|(?:最終)?(?:公開|更新|投稿)日|تاريخ النشر|نُ?شر (?:في|بتاريخ)|آخر تحديث|تاریخ انتشار|به ?روزرسانی|(?:פורסם|עודכן)(?: ב(?:תאריך)?)?|प्रकाशित|अद्यतन|अंतिम अपडेट)\s*[:：]?\s*/iu;
const copyright =
	/^(?:©|\(c\) |copyright\b|copyright ©)|(?:©|\bcopyright ?(?:©|\(c\))) ?\d{4}|\ball rights reserved\b|\btodos los derechos reservados\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\btodos os direitos reservados\b|\btutti i diritti riservati\b|\balle rechten voorbehouden\b|版权所有|著作権|جميع الحقوق محفوظة|کلیه حقوق|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|bản quyền/iu;
const readingTime =
	/^(?:\d+|[٠-٩]+) ?(?:min(?:ute)?s?\b|minutos|minuten|phút|分|分钟|דקות|मिनट|دقيقة|دقیقه)(?: (?:read|de lectura|de lecture|lesezeit|de leitura))?\.?$/iu;

const byline = new RegExp(`^${byWords}\\s*[:：]?\\s*`, 'iu');

/** Names are short, and written with capitals where the script has them. */
function isName(text: string): boolean {
	if (
		text.length < 2 ||
		text.length > 60 ||
		/[.?!:;](?:\s|$)(?<!\b(?:dr|prof|mr|mrs|ms|med|\p{Lu})\.\s?)/iu.test(text)
	)
		return false;
	const words = text.split(/\s+/u);
	if (words.length > 6) return false;
	if (/\d/u.test(text)) return false;
	const cased = words.filter((word) => /^\p{Lu}|^\p{Ll}/u.test(word));
	if (cased.length === 0) return words.length <= 4 && /\p{Lo}/u.test(text);
	const small =
		/^(?:de|da|di|do|dos|das|del|della|van|von|der|den|la|le|el|al|bin|ibn|y|e|and|und|et|med\.?|dr\.?|prof\.?|bsc|msc|phd)$/iu;
	return (
		cased.every((word) => /^\p{Lu}/u.test(word) || small.test(word)) &&
		cased.some((word) => /^\p{Lu}\p{L}/u.test(word))
	);
}

/**
 * Reads a line that says who wrote a text, when, or whose it is. All of the line has to be that:
 * "By walking you help your back" is text.
 */
export function metadataIn(line: string): LineMetadata | undefined {
	const text = line.trim();
	if (text.length === 0 || text.length > 200) return undefined;
	if (copyright.test(text) && text.length <= 160) return {licence: text};
	if (text.length > 120) return undefined;
	const parts = text
		.split(/\s+[|·•–—]\s+|\s*\|\s*|(?<=\p{L}{3}),? (?=on \p{Lu}\p{Ll}+ \d)/u)
		.filter(Boolean);
	const found: LineMetadata = {};
	let isByline = false;
	for (const part of parts) {
		const said = partMetadata(part.replace(/^on (?=\p{Lu})/u, ''));
		if (said) {
			Object.assign(found, said);
			isByline = true;
		} else if (!readingTime.test(part)) return undefined;
	}
	return isByline ? found : undefined;
}

function partMetadata(part: string): LineMetadata | undefined {
	const [opening] = dateWords.exec(part) ?? [];
	const day = parseDate(opening === undefined ? part : part.slice(opening.length));
	if (day !== undefined) {
		const isReview = opening !== undefined && reviewedByWords.test(opening);
		return isReview ? {reviewed: day} : {published: day};
	}
	const [by] = byline.exec(part) ?? [];
	if (by === undefined || /^(?:di|av|文)$/iu.test(by.trim())) return undefined;
	const hasSpace = /[\s:：]$/u.test(by);
	const names = part.slice(by.length).split(/\s+(?:and|und|et|y|e|en|و)\s+|\s*[,&、，،]\s*/u);
	const isNames =
		hasSpace &&
		names.length <= 4 &&
		names.every(
			(name) =>
				isName(name.trim()) ||
				/^(?:md|phd|rn|bsc|msc|mph|do|dpt|pt|mbbs|frcp|mrcp|gp)$/iu.test(name.trim()),
		);
	if (!isNames) return undefined;
	return {authors: joinCredentials(names.map((name) => name.trim()))};
}

/** "Jane Roe, MD" is one person. */
function joinCredentials(names: readonly string[]): {name: string; credentials?: string}[] {
	const people: {name: string; credentials?: string}[] = [];
	for (const name of names) {
		const last = people.at(-1);
		if (last && /^(?:md|phd|rn|bsc|msc|mph|do|dpt|pt|mbbs|frcp|mrcp|gp)$/iu.test(name)) {
			last.credentials = last.credentials ? `${last.credentials}, ${name}` : name;
		} else people.push({name});
	}
	return people;
}
