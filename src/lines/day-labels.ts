/** What a day of a text is the day of, in the keys of the front matter. */
type DayKind = 'published' | 'reviewed' | 'next_review';

/** How words begin that say it, in small letters and all languages at once; the first that fits counts. */
const kinds: readonly (readonly [DayKind, RegExp])[] = [
	[
		'next_review',
		/^(?:next|due|nächst|prochain|próxim|prossim|volgend|nästa|næste|neste|seuraav|następn|příští|következ|următo|επόμεν|sonraki|следующ|наступн|berikut|القادم|بعدی|הבא|अगल|ครั้งต่อ)/u,
	],
	[
		'reviewed',
		/^(?:updat|re-?view|valid|check|revis|modif|chang|amend|aktualis|überarb|(?:über)?prüf|geprüf|stand$|änder|geänd|mis$|mise$|jour$|révis|relu|actuali|rivis|rived|aggiorn|atuali|revist|bijgewerk|gewijzig|herzien|uppdater|granska|opdater|oppdater|revider|päivite|tarkiste|zaktualiz|aktualizac|aktualizov|uprav|frissít|módosít|ενημέρ|ενημερ|αναθε|güncel|обновл|измен|оновл|змін|perbarui|diperbarui|pembaruan|تحديث|مراجعة|روزرسانی|اپڈیٹ|עודכן|עדכון|अद्यतन|अपडेट|ปรับปรุง|แก้ไข|更新|修|改|수정|업데이트|개정)/u,
	],
	[
		'published',
		/^(?:publi|issue|edition|edici|edició|edizion|ediçã|édit|paru|veröff|erschien|erstell|auflage|julkais|laadi|utgi|utgåva|utgave|udgiv|udgave|opubl|wydan|vydá|zveřej|közzé|megjel|kiadás|δημοσ|έκδοσ|yayın|опубл|издан|видан|terbit|diterbit|نشر|انتشار|شائع|פורסם|प्रकाश|เผยแพร่|发布|發布|公開|発行|掲載|게시|발행)/u,
	],
];

/** Words that stand beside those and add nothing, in all languages at once. */
const fillers = new Set(
	(
		'the this that on at in of by was is been has page article content leaflet text information site last lastly first date new for and a to version ' +
		'am vom der die das des dieser diese dieses seite artikel text letzte letzter letztes zuletzt datum erste ersten bei und ' +
		'le la les du de des cette ce cet page article fiche document date dernière dernier première à et ' +
		'el los las del esta este página artículo folleto fecha última último primera ' +
		'il lo di della del pagina articolo data ultima ultimo prima questa ' +
		'em o os da do desta deste artigo última primeira ' +
		'op de het deze laatst laatste voor eerste ' +
		'den det senast senaste sidan första sidst sist siste sidste dato siden første ' +
		'viimeksi viimeisin sivu sivun artikkeli ensimmäinen pvm ' +
		'dnia strona strony ostatnia ostatnio pierwsze data ' +
		'dne poslední naposledy stránky první ' +
		'utolsó utoljára dátum első az ' +
		'în ultima ultimei dată publicării actualizării prima primera ' +
		'τελευταία τελευταίας ημερομηνία της η στις πρώτη ' +
		'son tarih tarihi sayfa bu ilk ' +
		'дата последнее последняя последнего страницы первое от г ' +
		'останнє остання дата сторінки перше від ' +
		'pada tanggal terakhir halaman ini ' +
		'في تاريخ آخر تم تمت بتاريخ يوم ' +
		'در تاریخ آخرین به ' +
		'ב ה תאריך אחרון לאחרונה ' +
		'को दिनांक अंतिम आखिरी ' +
		'เมื่อ วันที่ ล่าสุด'
	).split(' '),
);

/**
 * What a label before a day says: "Page last checked" is when it was reviewed. Every word of it has to
 * say that or add nothing: the day of an operation is none of the text.
 */
export function dayKindOf(label: string): DayKind | undefined {
	const words = label.match(/[\p{L}\p{M}]+/gu) ?? [];
	let found: DayKind | undefined;
	const rest = words.filter((word) => !fillers.has(word));
	for (const [kind, opening] of kinds) {
		if (rest.some((word) => opening.test(word))) found ??= kind;
	}
	return rest.every((word) => kinds.some(([, opening]) => opening.test(word))) ? found : undefined;
}
