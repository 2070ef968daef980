import {languageOf} from '../handout/language-of.ts';
import {pageLanguages} from './languages/index.ts';

/** Names of the services that pages are shared on; the same in every language. */
const services =
	'facebook|fb|twitter|x|linkedin|whatsapp|pinterest|instagram|youtube|tiktok|telegram|reddit|tumblr|e-?mail|messenger|viber|zalo|line|wechat|weibo|微信|微博|qq|vk|xing|threads|bluesky|mastodon|pocket|flipboard|rss|e-posta?|' +
	'카카오톡|카카오스토리|페이스북|트위터|네이버|밴드|이메일|فیس ?بک|واٹس ?ایپ|ٹویٹر|فيسبوك|تويتر|واتس ?اب|تيليجرام|' +
	'فیسبوک|توییتر|تلگرام|واتساپ|פייסבוק|טוויטר|ווטסאפ|फेसबुक|ट्विटर|व्हाट्सए?प|フェイスブック|ツイッター|вконтакте|фейсбук|телеграм|одноклассники|вайбер';
const shareRow = new RegExp(
	`^(?:(?:share|teilen|partager|compartir|compartilhar|condividi|delen|chia sẻ|分享|シェア|مشاركة|شارك|שתף|साझा करें|tweet|pin|pin it|print|drucken|imprimer|imprimir|stampa|copy link|save|like|follow|${services})[\\s|·•,/:：]*){2,}$`,
	'iu',
);
/** "Share on Facebook", once or several times. */
const shareEach = new RegExp(
	`^(?:(?:share|teilen|partager|compartir|compartilhar|partilhar|condividi|delen|dela|udostępnij|поделиться|поділитися|bagikan|sdílet|megosztás)(?: (?:this|it))? (?:on|to|via|auf|über|sur|en|no|na|su|op|på|в|у|ke|di) (?:${services})[\\s|·•,/]*)+$`,
	'iu',
);
/** Services that nobody would name on a line of its own but to link to them. */
const service =
	/^(?:facebook|twitter|linkedin|whatsapp|pinterest|instagram|youtube|tiktok|telegram|reddit|微信|微博|카카오톡|카카오스토리|페이스북|트위터|فیس ?بک|واٹس ?ایپ|ٹویٹر|فيسبوك|تويتر|واتس ?اب|فیسبوک|توییتر|تلگرام|פייסבוק|טוויטר|ווטסאפ|फेसबुक|ट्विटर|व्हाट्सए?प|フェイスブック|ツイッター|вконтакте|фейсбук|одноклассники)$/iu;

/** "Read also: Fever in babies": a link to another page, amid the text. */
const readAlso =
	/^(?:read (?:also|next)|also read|lea también|lee también|te puede interesar|(?:à|a) lire (?:aussi|également)|lire aussi|lesen sie auch|auch interessant|leia também|leggi anche|lees ook|czytaj (?:także|też|również)|läs (?:också|även)|читайте (?:также|також)|baca juga|اقرأ أيضا|همچنین بخوانید|קראו גם|यह भी पढ\p{M}*ें|延伸阅读|相关阅读|あわせて読みたい|함께 보기|(?:přečtěte si|čtěte) (?:také|i)|olvassa el ezt is|citește și|یہ بھی پڑھیں)\s*[:：]\s*\S.{2,}(?<![.。])$/iu;

const home =
	/^(?:you are here:? ?)?(?:home(?: ?page)?|start(?:seite)?|inicio|portada|accueil|início|página inicial|inizio|trang chủ|الرئيسية|الصفحة الرئيسية|首页|首頁|主页|ホーム|トップ(?:ページ)?|होम|मुख(?:्य)? ?पृष्ठ|דף הבית|בית|خانه|صفحه اصلی|strona główna|główna|главная|головна|ana ?sayfa|hem|홈|beranda|acasă|domů|főoldal)$/iu;

/** What stands in the bars of sites, by no means in a text beside each other. */
const navigation =
	/^(?:home|about(?: us)?|contact(?: us)?|services|our (?:team|services|doctors)|news|blog|faqs?|login|log in|sign in|register|search|menu|a-z|topics|conditions|treatments|appointments|book(?: an appointment| online| now)?|locations|careers|donate|shop|privacy(?: policy)?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|cookies?(?: policy| settings)?|sitemap|site map|accessibility(?: statement)?|imprint|legal notice|disclaimer|impressum|datenschutz(?:erklärung)?|kontakt|über uns|agb|startseite|leistungen|aktuelles|termine|suche|accueil|à propos|contactez-nous|mentions légales|plan du site|politique de confidentialité|actualités|inicio|nosotros|quiénes somos|contacto|servicios|noticias|aviso legal|política de (?:privacidad|cookies|privacidade)|mapa del sitio|início|sobre(?: nós)?|contato|contacto|serviços|notícias|chi siamo|contatti|servizi|over ons|diensten|nieuws|privacyverklaring|o nas|usługi|aktualności|polityka prywatności|о нас|контакты|услуги|новости|главная|hakkımızda|iletişim|hizmetler|trang chủ|giới thiệu|liên hệ|dịch vụ|tin tức|الرئيسية|من نحن|اتصل بنا|خدماتنا|الأخبار|سياسة الخصوصية|首页|关于我们|联系我们|新闻|服务|隐私政策|ホーム|会社概要|お問い合わせ|サイトマップ|プライバシーポリシー|होम|हमारे बारे में|संपर्क(?: करें)?|सेवाएं|דף הבית|אודות|צור קשר|צרו קשר|שירותים|חדשות|خانه|درباره ما|تماس با ما|خدمات)$/iu;

const divider = /(?<!\s)\s*[>›»→|•·]\s*|(?<!\s)\s+[/\\]\s+|\t+| {3,}/u;

/** Rows of a page that links make up: breadcrumbs, bars, buttons for sharing. */
export function isPageRow(line: string): boolean {
	if (line.length > 200) return false;
	if (shareRow.test(line) || service.test(line) || shareEach.test(line)) return true;
	if (line.length <= 140 && readAlso.test(line)) return true;
	const segments = segmentsOf(line);
	if (segments.length < 2 || segments.some(({length}) => length > longestSegment)) return false;
	if (home.test(segments[0] ?? '') && /[>›»→/\\|]/u.test(line)) return true;
	return (
		segments.length >= 3 &&
		segments.filter((segment) => navigation.test(segment)).length * 2 > segments.length
	);
}

const longestSegment = 80;

function segmentsOf(line: string): string[] {
	return line
		.split(divider)
		.map((segment) => segment.trim())
		.filter(Boolean);
}

/** The way from the home page: "Home > Skin > Eczema". So may the way of a patient be told. */
export function isTrail(line: string): boolean {
	return isPageRow(line) && /[>›»→/]/u.test(line) && home.test(segmentsOf(line)[0] ?? '');
}

/** Whether a line is a sentence that only pages say. */
export function pageSentenceTest(lang: string): (line: string) => boolean {
	const patterns = [...new Set([languageOf(lang), 'en'])].flatMap(
		(key) => pageLanguages[key]?.sentences ?? [],
	);
	return (line) => {
		if (line.length > 320) return false;
		// To make the line small once is many times faster than to match without regard to case.
		const small = line.toLowerCase();
		return patterns.some((pattern) => pattern.test(small));
	};
}

/** Labels of fields and buttons: words of every day, and foreign only beside what surely is. */
const weak =
	/^(?:(?:your )?(?:full )?name|(?:your )?e-?mail(?: address)?|website|url|(?:your )?(?:comment|message)s?|submit(?: comment)?|post(?: comment)?|send|search|menu|close|next|previous|back|yes|no|share|print|save|reply|cancel reply|like|likes|follow(?: us)?|ok|accept|decline|reject(?: all)?|settings|manage (?:cookies|preferences)|cookie settings|privacy policy|learn more|more|login|log in|go|\d{1,4}|\d+ (?:comments?|shares?|views|likes)|nombre|correo(?: electrónico)?|web|sitio web|comentarios?|enviar|publicar(?: el)?(?: comentario)?|buscar|siguiente|anterior|sí|nej|nei|kyllä|ei|tak|nie|igen|nem|evet|hayır|да|нет|так|ні|ναι|όχι|nom|e-?mail|courriel|adresse e-?mail|site(?: web| internet)?|commentaires?|envoyer|publier|rechercher|suivant|précédent|oui|non|name|e-mail-adresse|webseite|kommentare?|absenden|abschicken|senden|suche|weiter|zurück|ja|nein|einstellungen|ablehnen|nome|indirizzo email|sito web|commento|invia|cerca|sì|comentário|enviar|site|pesquisar|sim|não|naam|reactie|verzenden|plaats reactie|zoeken|imię|komentarz|wyślij|szukaj|имя|комментарий|отправить|поиск|isim|yorum|gönder|ara|tên|bình luận|gửi|tìm kiếm|trang web|الاسم|البريد الإلكتروني|الموقع(?: الإلكتروني)?|تعليق|التعليق|إرسال|بحث|نام|ایمیل|وبسایت|وب سایت|دیدگاه|فرستادن|جستجو|שם|אימייל|דוא["״]ל|אתר|תגובה|שלח|חיפוש|नाम|ईमेल|वेबसाइट|टिप्पणी|भेजें|खोजें|姓名|昵称|邮箱|电子邮件|网站|评论|提交|发送|搜索|是|否|名前|メール(?:アドレス)?|サイト|コメント|送信|検索|はい|いいえ|이름|이메일|웹사이트|댓글|보내기|검색)\s*[*:：]*\s*$/iu;

/** Whether a line is the label of a field or button, if it stands beside what surely belongs to a page. */
export function isWeakLabel(line: string): boolean {
	return line.length <= 40 && (weak.test(line) || navigation.test(line));
}

/** Labels that titles of other pages follow. */
const related =
	/related|(?:mehr )?zum thema|sur le même (?:sujet|thème)|sobre (?:este|el mismo) tema|sullo stesso tema|over dit onderwerp|om samma ämne|om samme emne|na ten temat|k tématu|a témában|pe aceeași temă|по (?:этой )?теме|за темою|you (?:may|might) also (?:like|be interested)|(?:more|also) (?:from|on|in|to read)|read (?:next|also)|recommended|popular (?:posts|articles)|(?:recent|latest) (?:posts|articles|news)|trending|relacionad|te puede interesar|también te puede|similaires|connexes|à lire aussi|(?:ähnliche|verwandte|weitere|neueste|beliebte) (?:beiträge|artikel|themen|inhalte)|das könnte (?:sie|dich)|lesen sie auch|correlat|potrebbe interessarti|leggi anche|gerelateerd|lees ook|powiązane|podobne (?:artykuły|wpisy)|czytaj także|похожие|читайте также|benzer|ilgili|liên quan|có thể bạn quan tâm|ذات صلة|مشابه|قد يعجبك|اقرأ أيضا|مرتبط|קשור|נוספ|אולי יעניין|संबंधित|सम्बंधित|यह भी पढ|相关|相關|推荐阅读|猜你喜欢|関連|あわせて読みたい|관련|함께 읽|추천 글|relaterade|liknande (?:artiklar|inlägg)|senaste (?:artiklar|inlägg)|läs (?:också|även)|terkait|artikel (?:lainnya|terbaru)|baca juga|artigos relacionados|leia também|схожі|пов['’]язані|читайте також|související|podobné články|čtěte (?:také|i|dále)|přečtěte si|mohlo by vás zajímat|kapcsolódó|hasonló cikkek|olvassa el ezt is|articole (?:similare|recomandate|recente)|citește și|متعلقہ|یہ بھی پڑھیں/iu;

/** Whether a label announces titles of other pages. */
export function announcesOthers(label: string): boolean {
	return label.length <= 60 && related.test(label);
}
