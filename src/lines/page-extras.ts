/** What pages say around their text that words of one language need not be put together for, in all languages at once. */

/** How many came before: "You are visitor number 3412". How many visitors a ward lets in is said otherwise. */
const visitor =
	/(?:visitor|besucher|visiteur|visitante|visitatore|bezoeker|besökare|besøgende|besøkende|kävijä|gościem|návštěvník|látogató|vizitatorul|επισκέπτης|посетитель|відвідувач|pengunjung) (?:no|number|nr|nummer|numero|numéro|número|nº|n°|nr|numărul|№|#|ke)[. -]{0,2}\p{Nd}{1,9}$/u;

/** The same in languages that put the number first. */
const nthVisitor =
	/(?<!\p{Nd})\p{Nd}{3,9}(?:\. ?(?:ziyaretçi|návštěvník|látogató)|th visitor| gościem|人目の訪問者| ?位(?:访客|訪客))/u;
/** How often a page was read. */
const timesRead =
	/^(?:read|viewed|okunma(?: sayısı)?|görüntülenme|lecturas|lectures|letture|leituras|lượt xem|gelesen|lu|leído|letto|lido|gelezen|przeczytano|läst|læst|lest|luettu|přečteno|olvasva|citit|διαβάστηκε|прочитано|просмотров|переглядів|dibaca|đã đọc|عدد (?:المشاهدات|القراءات)|تعداد بازدید|נקרא|阅读|閱讀|浏览|閲覧数?|조회수?) ?[:：]? ?\p{Nd}[\p{Nd}., ]{0,6}\p{Nd}(?:\p{Nd}|[km万千]\+?) ?(?:times|mal|fois|veces|volte|vezes|keer|razy|gånger|gange|ganger|kertaa|krát|alkalommal|ori|φορές|раза?|разів|kali|lần|مرة|بار|פעמים|次|回|회)?$/u;

/** Whether a line counts visitors or readers of a page. */
export function countsReaders(line: string): boolean {
	if (line.length > 60 || !/\p{Nd}/u.test(line)) return false;
	return visitor.test(line) || nthVisitor.test(line) || timesRead.test(line);
}

/** For what screen an old page was made: "Best viewed in 800 x 600". */
const screen =
	/(?<!\p{Nd})(?:640|800|1024|1152|1280|1366|1440|1600|1920) ?[x×] ?(?:480|600|720|768|800|864|900|1024|1080|1200)(?: ?(?:px|pixels?))?(?=$|[.!,])/u;

export function namesScreen(line: string): boolean {
	return line.length <= 80 && screen.test(line);
}

/** How far a recording was heard: "0:00 / 5:12". */
export const playing = /^\p{Nd}{1,2}:\p{Nd}{2} ?[/|] ?\p{Nd}{1,2}:\p{Nd}{2}$/u;

/** Tells the site of a mistake. */
export const reportsError =
	/^(?:report (?:an? )?(?:error|mistake|problem(?: or mistake)? (?:with|on) this page|abuse)|fehler melden|(?:beitrag|antwort|missbrauch) melden|signaler (?:une erreur|un abus|un problème)|(?:informar de|reportar?) un error|denunciar (?:un )?(?:error|abuso|comentario|respuesta|resposta)|segnala (?:un )?(?:errore|abuso)|(?:reportar|comunicar) (?:um )?erro|meld (?:een )?(?:fout|misbruik)|zgłoś (?:błąd|nadużycie)|rapportera (?:ett )?fel|anmäl (?:fel|inlägg)|nahlásit chybu|hibabejelentés|raportează o (?:eroare|greșeală)|hata bildir|сообщить об ошибке|повідомити про помилку|laporkan kesalahan|báo lỗi|أبلغ عن خطأ|گزارش خطا|דווחו? על טעות|我要纠错|纠错|誤りを報告|通報する|오류 신고)$/u;

/** Questions that others asked. */
export const otherQuestions =
	/^(?:(?:similar|related|other) questions|(?:ähnliche|weitere) fragen|questions (?:similaires|associées)|preguntas (?:similares|relacionadas|parecidas)|domande (?:simili|correlate)|perguntas (?:semelhantes|relacionadas)|(?:vergelijkbare|gerelateerde) vragen|podobne pytania|liknande frågor|lignende spørgsmål|lignende spørsmål|samankaltaisia kysymyksiä|podobné (?:otázky|dotazy)|hasonló kérdések|întrebări similare|παρόμοιες ερωτήσεις|benzer sorular|похожие вопросы|схожі питання|pertanyaan serupa|câu hỏi (?:liên quan|tương tự)|أسئلة مشابهة|پرسش های مشابه|שאלות דומות|मिलते-जुलते सवाल|คำถามที่คล้ายกัน|类似问题|相似问题|似た質問|비슷한 질문)\s*[:：]?$/u;

/** Takes no more cookies than it has to. */
export const onlyNecessary =
	/^(?:(?:only|just) (?:the )?(?:necessary|essential)(?: (?:ones|cookies))?|nur (?:die )?(?:notwendigen?|erforderlichen?)(?: cookies)?|continuer sans accepter|uniquement (?:les )?(?:cookies )?(?:nécessaires|essentiels)|solo (?:las |los )?necesari[ao]s|solo (?:i )?necessari|(?:apenas|somente) (?:os )?(?:necessários|essenciais)|alleen noodzakelijke?(?: cookies)?|tylko niezbędne|bara nödvändiga|kun nødvendige|vain välttämättömät|jen nezbytné|csak a szükségesek|doar (?:cele )?necesare|μόνο τα απαραίτητα|sadece gerekli(?: olanlar| çerezler)?|только необходимые|лише необхідні|hanya yang diperlukan|الضرورية فقط|仅必要|必要なもののみ|필수만)$/u;

/** An app of the site; some handouts tell of one, too. */
const app =
	/(?<!\p{L})(?:apps?(?!\p{L})|application|aplicaci[oó]n|aplicativo|aplicação|applicazione|aplikac|applikation|alkalmazás|aplicați|εφαρμογή|uygulama|приложени|застосун|aplikasi|ứng dụng|تطبيق|اپلیکیشن|אפליקצי|ऐप|แอป)|アプリ|앱|app/u;
const download =
	/download|herunterladen|laden sie|lade |télécharge|descarga|scarica|baixe|descarregu|pobierz|ladda ner|hent|last ned|lataa|stáhn|letölt|descarcă|κατεβάστε|indirin|скача|завантаж|unduh|tải|حمل|دانلود|הורידו|डाउनलोड|ดาวน์โหลด|下载|ダウンロード|다운로드/u;

/** Whether a line offers an app. */
export function offersApp(line: string): boolean {
	return line.length <= 60 && app.test(line) && download.test(line);
}

/** Nothing but how often a page was read, liked and answered: "9 min read · 214 claps · 3 responses". */
export function countsOnly(text: string): boolean {
	const parts = text.split(/(?<!\s)\s*[·|•]\s*/u);
	return (
		parts.length >= 2 &&
		parts.every((part) =>
			/^\p{Nd}[\p{Nd}.,]* (?!(?:mg|ml|g|kg|mcg|µg|iu|l|cl|dl)\b)\p{L}+(?: \p{L}+)?$/u.test(part),
		)
	);
}
