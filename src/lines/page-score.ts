import {languageOf} from '../handout/language-of.ts';
import {dense, type Lexicon, lexiconOf} from './page-lexicon.ts';
import {announcesOthers, isWeakLabel} from './page-parts.ts';
import type {PageWord} from './page-words.ts';

/** What a line of a page is, as far as it is none of its text. */
export type PageKind =
	| 'way'
	| 'sharing'
	| 'related'
	| 'comments'
	| 'newsletter'
	| 'notice'
	| 'rating'
	| 'author'
	| 'legal'
	| 'advert'
	| 'mail'
	| 'field';

/** How much speaks for a line being of the page and not of its text, as log odds. */
export interface PageScore {
	readonly kind: PageKind;
	readonly odds: number;
}

/** From here on a line goes for what it says itself; 3 is 95 %. */
export const sureOdds = 3;

/** From here on also where text follows, over which it might be a heading; 5 is 99.3 %. */
export const certainOdds = 5;

/** No label, field or notice of a page is longer, in words. */
const longestNotice = 60;

const service =
	/(?<![\p{L}\p{M}])(?:facebook|twitter|x\.com|linkedin|whats ?app|pinterest|instagram|youtube|tiktok|telegram|messenger|viber|reddit|bluesky|mastodon|wechat|weibo|微信|微博|line|e-?mail|mail|e-post|sähköposti\p{L}*|courriel|correo|फ?ेसबुक|व्हाट्सए?प|فيسبوك|واتساب|تويتر|फेसबुक|페이스북|카카오톡|вконтакте|фейсбук|телеграм|פייסבוק|וואטסאפ|ווטסאפ)(?![\p{L}\p{M}])/u;
const cookie =
	/cookie|eväst|kakor|çerez|sütik?|informasjonskapsl|galetes|ملفات (?:تعريف )?الارتباط|כוגיות|עוגיות|कुकी|คุกกี้|クッキー|쿠키|куки/u;
const readingTime =
	/reading time|min(?:ute)?s? read|read in \d|lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|temps de lectura|leestijd|lästid|læsetid|lesetid|lukuaika|czas czytania|min(?:uty?)? czytania|doba čtení|olvasási idő|timp de (?:citire|lectur)|χρόνος ανάγνωσης|okuma süresi|время чтения|час читання|waktu baca|thời gian đọc|(?:وقت|مدة) القراءة|زمان مطالعه|זמן קריאה|पढ़ने का समय|เวลา(?:ใน)?(?:การ)?อ่าน|阅读(?:时间|时长|約|约)|閱讀時間|読了|읽는 ?시간/u;
const looking =
	/what you (?:were|are) looking for|was sie (?:gesucht|suchen)|ce que vous cherchiez|lo que (?:buscabas?|estaba)|cosa cercavi|que procurava|wat u zocht|det du (?:sökte|søgte|lette etter)/u;
/** What mail programs and the law put below a message. */
const confidential =
	/confident|confidenz|vertraul|vertrouwel|fortrolig|luottamuks|konfidenti|poufn|důvěrn|bizalmas|confiden|εμπιστευ|gizli|конфиденц|конфіденц|rahasia|bảo mật|سري|محرمانه|חסוי|गोपनीय|机密|機密|機密|기밀/u;
const message =
	/e-?mail|message|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|meddelelse|viesti|wiadomoś|zpráv|üzenet|mesaj|μήνυμα|сообщени|письм|повідомл|лист|pesan|رسالة|پیام|הודעה|संदेश|邮件|郵件|メール|메일|courriel|correo/u;
const environment =
	/environ|umwelt|medio ?ambiente|ambiente|milieu|miljö|miljø|ympäristö|środowisk|prostřed|környezet|mediul|περιβάλλον|çevre|природ|довкілл|lingkungan/u;
const printing =
	/print|imprim|druck|stamp|afdruk|skriv(?:er)? ut|udskriv|tulosta|drukuj|druk|tisk|nyomtat|εκτυπ|yazdır|распечат|друк|cetak/u;

/** A clinic asks for it, too: "Send an e-mail". So is "line" a word like others. */
const mail =
	/(?<![\p{L}\p{M}])(?:line|e-?mail|mail|e-post|sähköposti\p{L}*|courriel|correo)(?![\p{L}\p{M}])/gu;

/** Ways to make contact: a line that holds one is never judged by its place. */
export const contact =
	/\d(?:[\s()./-]?\d){5}|\b(?:999|911|112|111|108|119|120)\b|\S@[^\s@.]+\.\S|https?:|www\./u;

const device =
	/(?<![\p{L}])(?:iphone|ipad|android|samsung|galaxy|smartphone|outlook|blackberry)(?![\p{L}])/u;

/** A line in small letters, and which words it holds. */
class Line {
	readonly text: string;
	readonly words: number;
	readonly isSentence: boolean;
	readonly asks: boolean;
	readonly #lexicon: Lexicon;
	/** Several signs ask for the same words. */
	readonly #has = new Map<PageWord, boolean>();

	constructor(text: string, lexicon: Lexicon) {
		this.text = text.trim().toLowerCase();
		this.#lexicon = lexicon;
		const spaced = this.text.match(/\S+/gu)?.length ?? 0;
		this.words = dense.test(this.text) ? Math.max(spaced, Math.ceil(text.length / 3)) : spaced;
		this.isSentence = /[.。।۔]["'”’»)]?$/u.test(this.text);
		this.asks = /[?？؟;]$/u.test(this.text);
	}

	has(...words: readonly PageWord[]): boolean {
		return words.every((word) => {
			let has = this.#has.get(word);
			if (has === undefined) {
				has = this.#lexicon.anywhere(word).test(this.text);
				this.#has.set(word, has);
			}
			return has;
		});
	}

	opens(word: PageWord): boolean {
		return this.#lexicon.atStart(word).test(this.text);
	}

	/** A page or what stands on one. */
	get namesPage(): boolean {
		return this.has('page') || this.has('article');
	}

	/** What is asked of a reader stands at either end. */
	asksTo(word: PageWord): boolean {
		return this.opens(word) || this.ends(word);
	}

	ends(word: PageWord): boolean {
		return this.#lexicon.atEnd(word).test(this.text);
	}

	is(word: PageWord): boolean {
		return this.#lexicon.whole(word).test(this.text);
	}
}

/** One property of a line; the strongest that holds counts. */
interface Sign {
	readonly kind: PageKind;
	/** Log odds. Set by hand, then tried on the labelled set in tests/corpus. */
	readonly odds: number;
	/** A sign in whole sentences, too. */
	readonly inSentences?: boolean;
	readonly of: (line: Line) => boolean;
}

const signs: readonly Sign[] = [
	{
		kind: 'notice',
		odds: 7,
		inSentences: true,
		of: (line) =>
			cookie.test(line.text) &&
			(line.has('accept') || line.has('page') || line.has('this', 'article')),
	},
	{
		kind: 'newsletter',
		odds: 6,
		inSentences: true,
		of: (line) => line.words <= 25 && line.opens('subscribe') && line.has('newsletter'),
	},
	{
		kind: 'mail',
		odds: 5,
		inSentences: true,
		of: (line) =>
			(line.words <= 8 && device.test(line.text)) ||
			(line.words >= 8 && confidential.test(line.text) && message.test(line.text)) ||
			(line.words >= 4 &&
				line.words <= 20 &&
				environment.test(line.text) &&
				printing.test(line.text)),
	},
	{
		kind: 'sharing',
		odds: 6,
		of: (line) => line.words <= 8 && readingTime.test(line.text) && /\p{Nd}/u.test(line.text),
	},
	{
		kind: 'sharing',
		odds: 6,
		of: (line) =>
			line.words <= 8 &&
			service.test(line.text) &&
			(line.asksTo('share') || (line.has('share') && /[:：]/u.test(line.text))),
	},
	{
		kind: 'sharing',
		odds: 5.5,
		of: (line) => line.words <= 8 && line.asksTo('share') && line.namesPage,
	},
	{kind: 'way', odds: 5.5, of: (line) => line.words <= 8 && line.opens('skip')},
	{
		kind: 'rating',
		odds: 5,
		of: (line) => line.asks && line.words <= 12 && line.has('rate') && line.namesPage,
	},
	{kind: 'rating', odds: 5, of: (line) => line.asks && looking.test(line.text)},
	{
		kind: 'sharing',
		odds: 5,
		of: (line) =>
			line.words <= (line.ends('page') || line.ends('article') ? 7 : 5) &&
			line.asksTo('use') &&
			line.namesPage,
	},
	{
		kind: 'comments',
		odds: 4.5,
		of: (line) =>
			(line.words <= 6 && line.has('comment', 'write')) ||
			(line.words <= 3 && line.has('comment') && /^\p{Nd}+\s|\(\p{Nd}+\)$/u.test(line.text)),
	},
	{kind: 'related', odds: 4.5, of: (line) => line.words <= 5 && line.has('also', 'article')},
	{
		kind: 'newsletter',
		odds: 4.5,
		of: (line) => line.words <= 8 && line.has('newsletter') && !/[:：]$/u.test(line.text),
	},
	{
		kind: 'sharing',
		odds: 4,
		inSentences: true,
		of: (line) =>
			line.words <= 8 && /\p{Nd}/u.test(line.text) && line.has('viewed') && line.namesPage,
	},
	{
		kind: 'related',
		odds: 4,
		of: (line) =>
			line.words <= 18 &&
			/^[^:：>»]{3,30}(?:[:：]|>>|»)\s*\S/u.test(line.text) &&
			line.opens('read') &&
			/^(?:\S+ ){0,4}$/u.test(
				line.text
					.split(/[:：>»]/u)[0]
					?.trim()
					.concat(' ') ?? '',
			) &&
			line.has('also'),
	},
	{
		kind: 'author',
		odds: 4,
		of: (line) => line.words <= 4 && line.opens('about') && line.has('author'),
	},
	{kind: 'rating', odds: 4, of: (line) => line.words <= 5 && line.opens('rate') && line.namesPage},
	{
		kind: 'rating',
		odds: 4,
		of: (line) => line.asks && line.words <= 8 && line.has('rate', 'leaflet', 'this'),
	},
	{kind: 'advert', odds: 4, of: (line) => line.words <= 2 && line.is('advert')},
	{
		kind: 'sharing',
		odds: 4,
		of: (line) =>
			line.words <= 5 &&
			(line.opens('share')
				? service.test(line.text.replace(/^\S+/u, ''))
				: line.opens('use') && service.test(line.text.replace(mail, ''))),
	},
	{
		kind: 'sharing',
		odds: 3.5,
		of: (line) => line.words <= 3 && line.opens('share') && line.has('this'),
	},
	{
		kind: 'sharing',
		odds: 2.8,
		of: (line) => line.words <= 7 && line.asksTo('use') && line.namesPage,
	},
	{kind: 'related', odds: 2.8, of: (line) => line.words <= 6 && line.has('also', 'topic')},
	{
		kind: 'rating',
		odds: 2.8,
		of: (line) => line.asks && line.words <= 12 && line.has('this', 'article'),
	},
	{
		kind: 'sharing',
		odds: 2.4,
		of: (line) => line.words <= 4 && line.asksTo('use') && line.has('leaflet'),
	},
	{
		kind: 'legal',
		odds: 4,
		of: (line) =>
			line.words <= 3 &&
			(/^cookie[\p{L}-]{4,}$/u.test(line.text) || (cookie.test(line.text) && line.has('accept'))),
	},
	{
		kind: 'newsletter',
		odds: 2.8,
		inSentences: true,
		of: (line) => line.words <= 25 && line.has('newsletter', 'subscribe'),
	},
	{
		kind: 'rating',
		odds: 2.6,
		of: (line) => line.asks && line.words <= 8 && line.has('rate', 'this'),
	},
	{
		kind: 'related',
		odds: 2.5,
		of: (line) => line.words <= 4 && line.opens('read') && line.has('also'),
	},
	{kind: 'legal', odds: 2, of: (line) => line.words <= 4 && line.opens('legal')},
	{
		kind: 'newsletter',
		odds: 1.5,
		of: (line) => line.words <= 4 && (line.opens('subscribe') || line.ends('subscribe')),
	},
	{kind: 'field', odds: 1.5, of: (line) => line.words <= 4 && /\S ?\*$/u.test(line.text)},
	{
		kind: 'sharing',
		odds: 1,
		of: (line) => line.words <= 2 && (line.opens('share') || line.is('use')),
	},
	{kind: 'way', odds: 1, of: (line) => line.words <= 4 && line.opens('menu')},
	{kind: 'notice', odds: 0.8, of: (line) => line.words <= 4 && line.opens('accept')},
	{kind: 'comments', odds: 0.8, of: (line) => line.words <= 2 && line.opens('comment')},
];

const rowDivider = /\s*[|·•]\s*|\s+[-–—/]\s+|\t+|\s{3,}/u;

/**
 * Tells how sure it is that a line belongs to the page that a text was copied from: by which words
 * stand in it together ("share" and "page", in any order and form), its length and how it ends.
 *
 * @param lang the language of the text, BCP 47; English is looked for besides.
 * @param isLabel whether a line is a label that is known word for word.
 */
export function pageScorer(
	lang: string | undefined,
	isLabel: (line: string) => boolean,
): (line: string) => PageScore | undefined {
	const lexicons = [...new Set([languageOf(lang ?? 'en'), 'en'])]
		.map(lexiconOf)
		.filter((lexicon) => lexicon !== undefined);
	const scoreIn = (text: string, lexicon: Lexicon): PageScore | undefined => {
		// "Did you like this article? Share it with your friends!"
		const [asked = '', ...more] = text.split(/(?<=[?？؟!])\s+/u);
		if (more.length > 0 && asked.length < 100) {
			const first = scoreIn(asked, lexicon);
			return first && first.odds >= sureOdds && text.length < 160
				? {...first, odds: first.odds - 1}
				: undefined;
		}
		const line = new Line(text, lexicon);
		if (line.words > longestNotice) return undefined;
		if (isRow(text, lexicon)) return {kind: 'legal', odds: 5};
		const sign = signs.find(({of, inSentences}) => (inSentences || !line.isSentence) && of(line));
		if (!sign) return undefined;
		return {kind: sign.kind, odds: sign.odds - (contact.test(line.text) ? 6 : 0)};
	};
	const known = new Map<string, PageScore | undefined>();
	return (text) => {
		if (text.length > 420) return undefined;
		if (known.has(text)) return known.get(text);
		let best: PageScore | undefined;
		if (isLabel(text)) best = {kind: announcesOthers(text) ? 'related' : 'field', odds: 5};
		for (const lexicon of lexicons) {
			const score = scoreIn(text, lexicon);
			if (
				score &&
				(!best || score.odds > best.odds || (best.kind === 'field' && score.odds >= sureOdds))
			)
				best = score.odds > (best?.odds ?? -9) ? score : {...score, odds: best?.odds ?? score.odds};
		}
		if (
			!best &&
			text.split(/[\s/|]+/u).length <= 4 &&
			(isWeakLabel(text) || text.split(/[\s/|]+/u).every(isWeakLabel))
		)
			best = {kind: 'field', odds: 1};
		known.set(text, best);
		return best;
	};
}

/** Several labels of a bar on one line: "Privacy | Terms | Site map". */
function isRow(text: string, lexicon: Lexicon): boolean {
	if (text.length > 200 || !/[|·•\t/–—-]|\s{3,}/u.test(text)) return false;
	const parts = text
		.toLowerCase()
		.split(rowDivider)
		.map((part) => part.trim())
		.filter(Boolean);
	if (parts.length < 2 || parts.some((part) => part.split(' ').length > 4)) return false;
	const opens = (part: string, word: PageWord) => lexicon.atStart(word).test(part);
	const legal = parts.filter((part) => opens(part, 'legal') || cookie.test(part)).length;
	const others = parts.filter(
		(part) =>
			!(opens(part, 'legal') || cookie.test(part)) &&
			(opens(part, 'menu') || opens(part, 'use') || opens(part, 'share')),
	).length;
	return legal + others === parts.length && (legal >= 1 || parts.length >= 3);
}
