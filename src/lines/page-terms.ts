/**
 * Words that mean one thing in all languages' texts at once: none of them is an everyday word of
 * another language. A native reader is still to look at all but English.
 */

/** A label over what a text goes back to. */
export const sources =
	/^(?:\d+\.\s)?(?:sources?|references?|bibliography|further reading|literature|quellen(?:angaben|verzeichnis)?|literatur(?:verzeichnis)?|références?|bibliographie|fuentes?|referencias|bibliografía|fonti|bibliografia|riferimenti|fontes|referências|fonts|referències|bronnen|literatuur|källor|referenser|kilder|referanser|referencer|lähteet|źródła|piśmiennictwo|zdroje|literatura|források|irodalom|surse|referințe|bibliografie|πηγές|βιβλιογραφία|kaynaklar|kaynakça|источники|литература|список литературы|джерела|література|sumber|referensi|nguồn|tài liệu tham khảo|المصادر|المراجع|منابع|حوالہ جات|מקורות|ביבליוגרפיה|संदर्भ|स्रोत|แหล่งอ้างอิง|เอกสารอ้างอิง|参考文献|参考资料|資料來源|資料来源|出典|참고 ?문헌|출처)\s*[:：]?$/iu;

/** Ways in which readers answer readers, as buttons. */
export const reply =
	/^(?:reply|répondre|antworten|responder|rispondi|reageer|beantwoorden|svara|svar|vastaa|odpowiedz|odpovědět|válasz|răspunde|απάντηση|yanıtla|cevapla|ответить|відповісти|balas|trả lời|رد|پاسخ|جواب دیں|השב|הגב|जवाब दें|ตอบ(?:กลับ)?|respon|回复|回覆|返信(?:する)?|답글|답장)$/u;

/** What readers think of what readers wrote, counted: "Like 27". */
export const liking =
	/^(?:thanks?|thank you|danke|gracias|agradecer|obrigado|grazie|bedankt|likes?|upvotes?|共感|공감|recommend(?:ed)?|helpful|j.aime|gefällt mir|me gusta|m.agrada|mi piace|vind ik leuk|curtir|curtidas|gosto|gilla|synes godt om|liker|tykkään|lubię to|líbí se mi|tetszik|îmi place|μου αρέσει|beğen(?:i|dim)?|нравится|подобається|suka|thích|أعجبني|إعجاب|پسند(?:یدم)?|אהבתי|पसंद|ถูกใจ|赞|讚|点赞|點讚|いいね!?|좋아요)(?: ?[:：])? ?\(?\d[\d.,]{0,9}\)?$|^\d[\d.,]{0,9} (?:likes?|upvotes?|j.aime|me gusta|mi piace|curtidas|polubie\p{L}*)$/u;

/** In which order what readers wrote is shown. */
export const sorting =
	/^(?:sort(?:ed)? by|sortier(?:en|t) nach|trier par|ordenar por|ordina per|sorteer op|sortera efter|sortér efter|sorter etter|sortuj (?:po|według)|seřadit|rendezés|sortează|ταξινόμηση|sırala|сортир|urutkan|sắp xếp|ترتيب حسب|מיין לפי|排序|並び替え|정렬)/u;

/** Marks that readers gave a page: "★★★★☆", "4.2 out of 5 (318 votes)". */
export const stars =
	/^[★☆⭐]{3}|\d(?:[.,]\d)? ?(?:\/|out of|of|von|sur|de|su|van|av|af|z|из|з|dari|trên) ?(?:5|10)(?!\d)/u;
export const votes = /\(\d[\d.,]{0,9} \p{L}+\)/u;

/** Letters in two or three sizes, to choose from. */
export const letterSizes = /^(?:[\p{L} ]{3,20}[:：]? ?)?a[-+]? ?\/? ?a[-+]? ?\/? ?(?:a[-+]?)?$/u;

/** Names of languages, each in its own, as sites offer them. */
export const languageName =
	/^(?:english|español|français|deutsch|italiano|português|nederlands|svenska|dansk|norsk|suomi|polski|čeština|magyar|română|ελληνικά|türkçe|русский|українська|bahasa indonesia|tiếng việt|العربية|فارسی|اردو|עברית|हिन्दी|ไทย|中文|简体中文|繁體中文|日本語|한국어|català|euskara|galego)$/u;

/** "We value your privacy" */
export const privacyFirst =
	/(?:value|respect|care about|matters|respectons|soucions|respektieren|achten|wichtig|valoramos|respetamos|importa|rispettiamo|teniamo|respeitamos|respecteren|respekterar|respekterer|szanujemy|respektujeme|tiszteletben|respectăm|σεβόμαστε|saygı|уважаем|поважаємо).{0,12}(?:privacy|vie privée|privatsphäre|privacidad|privacitat|privacidade|integritet|privatliv|personvern|prywatność|soukromí|magánéletét|confidențialitatea|ιδιωτικότητα|gizliliğin|приватн|конфиденциальн)/u;

/** A field for an address of mail, or a name. */
export const mailField =
	/^(?:(?:enter |type )?(?:your |my )?e-?mail(?: address)?(?: here)?|(?:ihre |deine )?e-?mail(?:-adresse)?(?: eingeben)?|(?:votre |saisissez votre )?(?:adresse )?(?:e-?mail|courriel|électronique)|(?:tu |su |introduce tu )?(?:correo(?: electrónico)?|e-?mail)|(?:la tua |inserisci la tua )?e-?mail|(?:(?:o )?seu |digite seu )?(?:melhor )?e-?mail|(?:je |uw |jouw )?e-?mail(?:adres)?|(?:din )?e-post(?:adress|adresse)?|sähköposti(?:osoite)?|(?:twój |wpisz )?(?:adres )?e-?mail|(?:váš )?e-?mail|e-?mail[ -]?cím|(?:adresa (?:ta )?de )?e-?mail|e-posta(?: adresiniz)?|(?:ваш )?e-?mail|эл(?:ектронная|\.) почта)\s*\*?$/u;

/** Buttons on which a reader speaks: "Sign me up", "I give". */
export const spokenButton =
	/^(?:sign me up|count me in|i.m in|yes,? (?:please|sign me up)|give [£$€]\d+|je m.(?:inscris|abonne)|je (?:donne|participe|signe)|ich (?:spende|bin dabei)|jetzt spenden|quiero (?:donar|suscribirme|recibirlo)|me apunto|mi iscrivo|voglio (?:donare|iscrivermi)|quero (?:receber|doar|assinar)|ik (?:doneer|geef|doe mee)|meld me aan|jag vill|jeg vil (?:støtte|tilmeldes)|zapisz mnie|chcę (?:otrzymywać|wesprzeć)|přihlásit mě|feliratkozom|mă abonez|vreau să donez|хочу (?:получать|помочь)|підписатися)$/u;

/** What asks for a gift of money; of blood or an organ it never is. */
export const giving =
	/(?<!\p{L})(?:donat(?:e|ion|ions)|your (?:gift|support)|spende[nt]?|ihre (?:spende|hilfe)|un don|votre (?:don|soutien)|dona(?:r|tivo)?|tu (?:donativo|ayuda)|donazione|il tuo (?:aiuto|dono)|doação|doe|doneer|doneren|gåva|støt|lahjoita|wesprzyj|darowizn\p{L}*|darujte|adomány\p{L}*|donează|δωρεά|bağış\p{L}*|пожертв\p{L}*|donasi|quyên góp|تبرع|כתרומה|תרומה|תרמו|दान करें|บริจาค|donatiu|støtt oss|podpořte|támogass\p{L}*|підтрима\p{L}*|помочь проекту|sostienici)(?!\p{L})|捐款|捐赠|寄付|후원/u;
export const bodyGift =
	/blood|organ|kidney|milk|sperm|egg|plasma|marrow|blut|niere|sang|rein|sangre|riñón|órgano|sangue|rene|sanguínea|órgão|bloed|nier|blod|njure|nyre|veri|krew|nerk|krev|vér|vese|sânge|rinichi|αίμα|kan|böbrek|кров|почк|нирк|darah|máu|دم|خون|דם|रक्त|เลือด|血|腎|肾|혈|신장/u;

/** What sells something. */
export const selling =
	/\d ?%|free (?:shipping|delivery|trial)|shop (?:now|the)|buy (?:now|online)|order (?:now|online)|\boff until|\bsale\b|new (?:in|at) your pharmacy|available (?:now|in pharmacies)|jetzt (?:neu|testen|bestellen|kaufen|entdecken|sparen)|versandkostenfrei|zur probe|in ihrer apotheke|envío gratis|compra (?:ya|ahora|online)|oferta|descuento|en tu farmacia|livraison (?:gratuite|offerte)|achetez|en pharmacie|acquista|offerta|sconto|spedizione gratuita|in farmacia|leggere attentamente il foglio|frete grátis|entrega grátis|use (?:the )?code|a metà prezzo|invece di|mitad de precio|compre (?:já|agora)|desconto|na sua farmácia|koop nu|bestel nu|gratis verzending|bij uw apotheek|köp nu|fri frakt|på apotek(?:et)?|køb nu|fri fragt|kjøp nå|osta nyt|ilmainen toimitus|kup teraz|darmowa dostawa|w aptece|koupit|doprava zdarma|v lékárně|rendelje meg|ingyenes szállítás|cumpără|livrare gratuită|αγοράστε|δωρεάν μεταφορικά|hemen al|ücretsiz kargo|купи(?:ть|те)|скидк|в аптек|купуй|знижк|beli sekarang|gratis ongkir|mua ngay|miễn phí vận chuyển|giảm giá|اشتر(?:ي|وا)? الآن|شحن مجاني|خصم|خرید|ارسال رایگان|تخفیف|קנו עכשיו|משלוח חינם|מבצע|खरीदें|मुफ़्त डिलीवरी|छूट|ซื้อเลย|ส่งฟรี|ลดราคา|立即购买|包邮|优惠|立即購買|免運|お試し|送料無料|今すぐ購入|지금 구매|무료 배송|할인/u;

/** How long ago something was written. */
export const timeAgo =
	/(?<!\p{Nd})\p{Nd}{1,3} ?(?:\p{L}{1,12} (?:ago|geleden|sedan|siden|sitten|temu|atrás|fa|önce|назад|тому|yang lalu|trước)(?!\p{L})|분 전|시간 전|일 전|分前|時間前|日前|小时前|天前)|(?:vor|il y a|hace|há|před|ezelőtt|acum|πριν(?: από)?|منذ|לפני) \p{Nd}{1,3} \p{L}/u;

/** Over an advertisement; but the display of a device and the telling of a diagnosis are called so, too. */
export const mayBeAdvert =
	/^(?:anzeige|annonce|annonse|pub|ilmoitus|ogłoszenie|anunț|ilan|anuncio)$/u;

/** By doing so a reader agrees to what the law wants. */
export const agreeing =
	/(?<!\p{L})(?:you (?:agree|accept|consent)|stimmen sie|erklären sie sich|vous acceptez|aceptas?|acepta usted|accetti|accetta|(?:você )?concorda|aceita|ga je akkoord|gaat u akkoord|godkänner du|accepterer du|godtar du|hyväksyt|akceptujesz|wyrażasz|souhlasíte|elfogadja|ești de acord|sunteți de acord|συμφωνείτε|kabul (?:etmiş|edersiniz)|вы соглашаетесь|ви погоджуєтеся|anda (?:setuju|menyetujui)|bạn đồng ý|توافق|موافقت می|מסכימים|सहमत होते|ยอมรับ|您同意|同意いただいた|동의하는)/u;

/** Answers to a question about the page. */
export const yesOrNo =
	/^(?:yes|no|ja|nein|oui|non|sí|si|sim|não|nee|nej|nei|kyllä|ei|tak|nie|ano|ne|igen|nem|da|nu|ναι|όχι|evet|hayır|да|нет|так|ні|ya|tidak|có|không|نعم|لا|بله|خیر|ہاں|نہیں|כן|לא|हाँ|नहीं|ใช่|ไม่ใช่|是|否|はい|いいえ|예|네|아니요)(?![\p{L}\p{M}])/u;

/** A label over what a page is filed under. */
export const topicsLabel =
	/^(?:tags?|topics|filed under|categories|keywords|themen|schlagw[oö]rter|stichwörter|thèmes|mots[- ]clés|étiquettes|temas|etiquetas|palabras clave|argomenti|tag|parole chiave|tópicos|palavras-chave|onderwerpen|trefwoorden|ämnen|nyckelord|emner|emneord|aiheet|avainsanat|tematy|tagi|štítky|témata|témakörök|címkék|etichete|subiecte|ετικέτες|θέματα|etiketler|konular|темы|теги|метки|теми|topik|chủ đề|từ khóa|الوسوم|المواضيع|برچسب ?ها|موضوعات|תגיות|נושאים|विषय|टैग(?:्स)?|แท็ก|หัวข้อ|标签|標籤|タグ|キーワード|태그)\s*[:：]?$/iu;

/** What most readers of a site read. */
export const mostRead =
	/^(?:most (?:read|viewed|popular|shared|discussed)|recently viewed|trending|explore more|latest in|like this\? try|editor.s (?:picks?|choice)|te recomendamos|wir empfehlen|nous vous recommandons|consigliati|recomendamos|aanbevolen|vi rekommenderar|polecamy|doporučujeme|ajánljuk|vă recomandăm|рекомендуем|рекомендуємо|meist(?:gelesen|geklickt|gesehen)|les plus (?:lus?|vus?|consultés?|populaires)|l[oa]s? más (?:leíd[oa]s?|vist[oa]s?|popular(?:es)?)|i più (?:letti|visti|cliccati)|(?:as |os )?mais (?:lid[ao]s|vist[ao]s|acessad[ao]s)|(?:els |les )?més (?:llegi[td]e?s|vist[oe]s)|meest (?:gelezen|bekeken)|mest (?:lästa?|läste|leste?|læste)|luetuimmat|najczęściej czytane|nejčtenější|legolvasottabb|cele mai citite|τα πιο διαβασμένα|en çok okunan|самое читаемое|популярное|найчитаніше|terpopuler|paling (?:banyak )?dibaca|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|الأكثر (?:قراءة|مشاهدة)|پربازدید|הנצפ(?:ים|ות) ביותר|הנקרא(?:ים|ות) ביותר|सबसे (?:ज़्यादा|अधिक) पढ़े?|อ่านมากที่สุด|ยอดนิยม|最多阅读|阅读排行|热门文章|人気(?:の記事|記事)?ランキング|よく読まれている|많이 본)/u;

/** Asks readers to come along to another service. */
export const following =
	/^(?:follow|find|join|like|subscribe to|folgen? sie|folge|suivez|rejoignez|sígue(?:nos|me)?|sigue|siga(?:-nos)?|segui(?:ci)?|seguiteci|segueix(?:-nos)?|volg|följ|følg|seuraa|obserwuj|śledź|sledujte|kövess\p{L}*|urmăr\p{L}*|ακολουθ\p{L}*|takip|подпи\p{L}*|следите|стежте|ikuti|theo dõi|تابعنا|تابعونا|دنبال|עקבו|फॉलो|ติดตาม|关注|關注|フォロー|팔로우)(?!\p{L})/u;

/** A programme for mail says from where it sent. */
export const sentFrom =
	/(?:sent|get|gesendet|envoyé|obtenez|enviado|inviato|verzonden|skickat|sendt|lähetetty|wysłan|odesláno|küldve|trimis|στάλθηκε|gönderildi|отправлен|надіслан|dikirim|gửi từ|أ?رسل|ارسال شده|נשלח|भेजा|ส่งจาก|发自|送信|보냄)/u;

/** A place to keep pages for later. */
export const keeping =
	/(?:^| )(?:favou?rites|bookmarks|reading list|merkliste|merkzettel|lesezeichen|favoris|favoritos|preferiti|favorieten|favoriter|suosikkeihin|ulubionych|oblíbených|kedvencekhez|favorite|favorilere|избранное|вибране|favorit|yêu thích|المفضلة|علاقه ?مندی ?ها|מועדפים)$/u;

/** The address of a page, to be copied. */
export const address =
	/(?:^| )(?:link|url|lien|enlace|ligação|länk|linkki|odkaz|hivatkozás|σύνδεσμο\p{L}*|bağlantı\p{L}*|ссылк\p{L}*|посилання|tautan|liên kết|الرابط|لینک|קישור|लिंक|ลิงก์)$|链接|リンク|링크/u;

/** Asks what readers think. */
export const asksOpinion =
	/feedback|your (?:opinion|view)|what (?:do|did) you think|votre avis|qu.avez-vous pensé|(?:su|tu) opinión|qué te (?:ha parecido|pareció)|il tuo parere|cosa ne pensi|(?:a )?sua opinião|o que (?:você )?achou|uw mening|wat vind(?:t u| je)|din åsikt|vad tycker du|din mening|hvad synes du|hva synes du|mielipiteesi|palautetta|twoja opinia|co sądzisz|váš názor|véleményed|véleménye|părerea (?:ta|dumneavoastră)|τη γνώμη σας|görüşünüz|ваше мнение|ваша думка|pendapat anda|ý kiến của bạn|رأيك|نظر شما|דעתכם|आपकी राय|意见反馈|ご意見|의견/u;

/** Who built a site. */
export const builtBy =
	/^(?:proudly )?(?:powered|website|web ?site|site|web ?design|site design|design|designed|developed) by \S|^(?:webdesign|umsetzung|realisierung|erstellt mit|réalisation|conception|site réalisé par|diseño web|desarrollado por|realizzato da|sviluppato da|desenvolvido por|criado por|realisatie|ontwikkeld door|webbdesign|tvorba webu|realizacja|készítette a|web tasarım|разработка сайта|создание сайта)[: ]/u;

/** What a site and those it shares with keep of its readers. */
export const sharedWith =
	/partner|vendors|socios|partenaires|parceiros|anbieter|kumppan|партн[её]р|партнер/u;
export const kept =
	/device|identifier|personal data|gerät|daten|appareil|données|dispositiv|datos|dados|dati\b|apparaat|gegevens|enhet|urządzen|dane\b|zařízení|eszköz|dispozitiv|cihaz|устройств|пристро/u;

/** Says that the site earns by what it links to. */
export const affiliate =
	/affiliate links?|affiliate-links?|enlaces de afiliad|liens? (?:d.)?affili|link di affiliazione|links? de afiliad|earn a commission/u;

/** Puts something into a basket. */
export const basket =
	/add to (?:cart|basket|bag)|view deal|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello|adicionar ao carrinho|in winkelwagen|lägg i (?:varukorg|kundvagn)|læg i kurv|legg i handlekurv|lisää ostoskoriin|dodaj do koszyka|do košíku|kosárba|adaugă în coș|στο καλάθι|sepete ekle|в корзину|у кошик|masukkan (?:ke )?keranjang|thêm vào giỏ|أضف إلى السلة|افزودن به سبد|הוסף לסל|कार्ट में|ใส่ตะกร้า|加入购物车|加入購物車|カートに|장바구니/u;

/** Says that the text goes on below what stands there. */
export const goesOnBelow =
	/scroll to continue|(?:article|story) continues (?:below|after)|weiter nach der (?:anzeige|werbung)|la suite après (?:la|cette) (?:publicité|annonce|pub)|sigue (?:leyendo )?(?:después|tras) (?:de )?la publicidad|continua (?:a leggere )?dopo la pubblicità|continua (?:após|depois d)a publicidade|lees verder na|artikeln fortsätter (?:efter|under)|artiklen fortsætter|artikkelen fortsetter|juttu jatkuu|dalsza część (?:artykułu|tekstu)|článek pokračuje|a cikk (?:a hirdetés után )?folytatódik|articolul continuă|το άρθρο συνεχίζεται|haberin devamı|продолжение (?:статьи )?после|продовження (?:статті )?після/u;

/** Sends readers on to other pages, as leaflets do to others, too. */
const pointing =
	'see also|siehe auch|voir aussi|à voir aussi|ver también|véase también|vedi anche|guarda anche|veja também|zie ook|se också|se även|se også|katso myös|zobacz (?:też|także|również)|viz také|lásd még|vezi și|δείτε επίσης|см\\. также|смотрите также|дивіться також|lihat juga|xem thêm|انظر أيضا|شاهد أيضا|ראו גם|यह भी (?:देखें|पढ़ें)|ดูเพิ่มเติม|另请参阅';
/** Sends readers on to other pages, as nothing but a page does. */
const onward =
	'you.ll (?:also )?(?:love|like|enjoy) (?:these|this)(?: too)?|you may also enjoy|you might (?:also )?enjoy|you may also find useful|keep reading|watch next|up next|read next|more (?:reads|stories|handouts|leaflets)|auch lesenswert|weitere (?:ratgeber|merkblätter)|autres fiches|vous pourriez aimer|te puede gustar|quizá te interese|potrebbe interessarti(?: anche)?|pode gostar de|meer lezen|misschien ook interessant|læs også|les også|lue myös|przeczytaj (?:też|także|również)|přečtěte si (?:také|dále)|ez is érdekelheti|citiți și|διαβάστε ακόμα|ilginizi çekebilir|şunlar da ilginizi çekebilir|bunu da okuyun|вам (?:может быть|будет) интересно|anda mungkin (?:suka|tertarik)|có thể bạn (?:quan tâm|thích)|قد (?:يهمك|يعجبك) (?:أيضا)?|مطالب پیشنهادی|אולי יעניין אותך|คุณอาจสนใจ|猜你想看|往期(?:推荐|精选|回顾)|עוד בנושא|こちらも(?:おすすめ|どうぞ)|함께 보면 좋은 글|이런 글은 어때요';
export const seeMore = new RegExp(`^(?:${pointing})\\s*[:：]?$`, 'u');
export const seeAlso = new RegExp(`^(?:${onward})\\s*[:：]?$`, 'u');
/** The same before the title of such a page. */
export const seeAlsoBefore = new RegExp(`^(?:${onward})\\s*[:：»]\\s*\\S.{3,}$`, 'u');
export const pointsOn = new RegExp(`^(?:${pointing})\\s*[:：»]\\s*\\S.{3,}$`, 'u');

/** Services that pages are shared on, as words of a line. */
export const service =
	/(?<![\p{L}\p{M}])(?:facebook\p{L}{0,2}|twitter|x\.com|linkedin|whats ?app|pinterest|instagram|youtube|tiktok|telegram|messenger|viber|reddit|bluesky|mastodon|wechat|weibo|google (?:news|not[ií]cias?|actualités|notizie|nieuws)|微信|微博|line|e-?mail|mail|e-post|sähköposti\p{L}*|courriel|correo|फ?ेसबुक|व्हाट्सए?प|فيسبوك|واتساب|تويتر|फेसबुक|페이스북|카카오톡|вконтакте|фейсбук|телеграм|פייסבוק|וואטסאפ|ווטסאפ)(?![\p{L}\p{M}])/u;
export const cookie =
	/cookie|traceurs|trackers|tracciatori|eväst|kakor|çerez|sütik?|informasjonskapsl|galetes|ملفات (?:تعريف )?الارتباط|כוגיות|עוגיות|कुकी|คุกกี้|クッキー|쿠키|куки/u;
export const readingTime =
	/reading time|min(?:ute)?s? read|min\. čtení|vrijeme čitanja|read in \d|lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|temps de lectura|leestijd|lästid|læsetid|lesetid|lukuaika|czas czytania|min(?:uty?)? czytania|doba čtení|olvasási idő|timp de (?:citire|lectur)|χρόνος ανάγνωσης|okuma süresi|время чтения|час читання|waktu baca|thời gian đọc|(?:وقت|مدة) القراءة|زمان مطالعه|זמן קריאה|पढ़ने का समय|เวลา(?:ใน)?(?:การ)?อ่าน|阅读(?:时间|时长|約|约)|閱讀時間|読了|分で読め|lecture ?:|읽는 ?시간/u;
export const looking =
	/what you (?:were|are) looking for|was sie (?:gesucht|suchen)|ce que vous cherchiez|lo que (?:buscabas?|estaba)|cosa cercavi|que procurava|wat u zocht|det du (?:sökte|søgte|lette etter)/u;
/** What mail programs and the law put below a message. */
export const confidential =
	/confident|confidenz|vertraul|vertrouwel|fortrolig|luottamuks|konfidenti|poufn|důvěrn|bizalmas|confiden|εμπιστευ|gizli|конфиденц|конфіденц|rahasia|bảo mật|سري|محرمانه|חסוי|गोपनीय|机密|機密|機密|기밀/u;
export const message =
	/e-?mail|message|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|meddelelse|viesti|wiadomoś|zpráv|üzenet|mesaj|μήνυμα|сообщени|письм|повідомл|лист|pesan|رسالة|پیام|הודעה|संदेश|邮件|郵件|メール|메일|courriel|correo/u;
export const environment =
	/environ|umwelt|medio ?ambiente|ambiente|milieu|miljö|miljø|ympäristö|środowisk|prostřed|környezet|mediul|περιβάλλον|çevre|природ|довкілл|lingkungan/u;
export const printing =
	/print|imprim|druck|stamp|afdruk|skriv(?:er)? ut|udskriv|tulosta|drukuj|druk|tisk|nyomtat|εκτυπ|yazdır|распечат|друк|cetak/u;

/** A clinic asks for it, too: "Send an e-mail". So is "line" a word like others. */
export const mail =
	/(?<![\p{L}\p{M}])(?:line|e-?mail|mail|e-post|sähköposti\p{L}*|courriel|correo)(?![\p{L}\p{M}])/gu;

export const device =
	/(?<![\p{L}])(?:iphone|ipad|android|samsung|galaxy|smartphone|outlook|blackberry)(?![\p{L}])/u;
