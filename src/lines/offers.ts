/** What takes something off a price, in all languages at once. */
const reduction =
	/(?<!\p{L})(?:off|discount|sale|save|deal|coupon|promo ?code|checkout|rabatt\p{L}*|sparen sie|gutschein\p{L}*|statt|réduction|remise|promo|soldes|descuento|oferta|rebaja|cupón|cupom|sconto|offerta|anziché|invece di|desconto|em vez de|korting|aanbieding|in plaats van|erbjudande|rea|tilbud|tarjous|alennus\p{L}*|rabat\p{L}*|promocj\p{L}*|zniżk\p{L}*|slev\p{L}*|akci\p{L}*|kedvezmény\p{L}*|akció\p{L}*|reducere|ofertă|έκπτωσ\p{L}*|προσφορ\p{L}*|indirim\p{L}*|kampanya\p{L}*|скидк\p{L}*|акци\p{L}*|знижк\p{L}*|diskon|promo|giảm giá|ưu đãi|خصم|بخصم|عرض خاص|تخفیف|הנחה|מבצע|छूट|ลดราคา|优惠|折扣|優惠|割引|セール|할인|특가)(?!\p{L})/u;

/** A share or a price. */
const amount =
	/\p{Nd} ?%|% ?\p{Nd}|٪|[$€£¥₺₽₴₹₩฿₫] ?\p{Nd}|\p{Nd} ?(?:[$€£¥₺₽₴₹₩฿₫]|eur(?:os?)?(?!\p{L})|usd|zł|kč|ft(?!\p{L})|lei(?!\p{L})|kr(?!\p{L})|руб|грн|tl(?!\p{L})|元|円|원|บาท|ريال|درهم|جنيه)/u;

/** Says at once what to do about it. */
const call =
	/(?<!\p{L})(?:(?:shop|buy|order|book|browse|claim|get|upgrade|try)(?: \p{L}+){0,3} (?:now|today|here|the (?:range|offer|sale))|shop now|buy (?:now|it)|see the offer|view (?:deal|offer)|jetzt (?:\p{L}+ )?(?:bestellen|buchen|kaufen|sichern|testen)|(?:commandez|réservez|profitez|achetez)(?: \p{L}+){0,2}|(?:compra|reserva|pide|aprovecha|consigue) (?:ya|ahora|tu)|(?:acquista|prenota|ordina|scopri) (?:ora|subito|la tua|il tuo)|verifica le disponibilità|(?:compre|reserve|peça|aproveite) (?:já|agora)|(?:bestel|koop|boek|reserveer) (?:nu|direct)|(?:köp|boka|beställ) (?:nu|här)|(?:kup|zamów|zarezerwuj|sprawdź) (?:teraz|już|ofertę)|(?:koupit|objednat|objednejte) (?:nyní|hned)|hemen (?:al|satın al|sipariş)|(?:купить|закажи(?:те)?|заказать) (?:сейчас|онлайн)|اطلب(?: \p{L}+){0,2} الآن|احجز(?: \p{L}+){0,2} الآن|今すぐ(?:購入|予約|申し込)|立即(?:购买|預約|预约|抢购)|지금 (?:구매|신청|예약))(?!\p{L})/u;

/** Short of time: "only this week". */
const hurry =
	/(?<!\p{L})(?:only (?:this week|today|until)|this week only|until (?:monday|sunday|midnight|the end of)|nur (?:diese woche|heute|bis)|solo (?:esta semana|hoy|per oggi|questa settimana)|(?:hasta|bis|fino al|até o|jusqu'au) (?:el )?(?:fin|ende|fine|final)|seulement (?:cette semaine|aujourd'hui)|só (?:hoje|esta semana)|alleen (?:deze week|vandaag)|tylko (?:dziś|do)|только (?:сегодня|до)|حتى نهاية)(?!\p{L})/u;

/** Whether a short line, in small letters, names a price and nothing else: "$24 at Riverbend". */
export function namesPrice(line: string): boolean {
	return amount.test(line) && !line.includes('%') && line.split(' ').length <= 5;
}

/** Whether a line, in small letters, calls to buy. */
export function callsToBuy(line: string): boolean {
	return call.test(line);
}

/**
 * Whether a line, in small letters, sells something: a reduction with its amount, or two of what a price, a
 * hurry and a call to buy say. What something costs is told to patients, too.
 */
export function offers(line: string): boolean {
	const has = [reduction, amount, call, hurry].map((sign) => sign.test(line));
	const [isReduced, hasAmount, calls, hurries] = has;
	return Boolean(
		(isReduced && hasAmount) ||
			(calls && (hasAmount || isReduced)) ||
			(hurries && (isReduced || calls)),
	);
}
