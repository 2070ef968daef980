/** What takes something off a price, in words that no advice holds, in all languages at once. */
const reduction =
	/(?<!\p{L})(?:discount|coupon|promo ?code|rabatt|réduction de|descuento|cupón|cupom|sconto|desconto|korting|alennus|rabat|zniżk|slevou|kedvezménn?y|έκπτωσ|indirim|скидк|знижк|diskon|خصم|بخصم|تخفیف|הנחה)|giảm giá|ưu đãi|专享|छूट|ลดราคา|折扣|优惠|優惠|割引|할인/u;

/** The same by its form: "40% off", "save 20 %", "12,90 € instead of 18 €". */
const takenOff =
	/(?:\p{Nd} ?%|[£$€]\p{Nd}{1,4}) off(?!\p{L})|(?<!\p{L})save (?:up to )?(?:[£$€]\p{Nd}|\p{Nd}{1,3} ?%)|(?:€|\p{Nd} ?(?:€|eur)) (?:statt|invece di|anziché|au lieu de|en vez de|em vez de|in plaats van|instead of) (?:€ ?)?\p{Nd}|(?<!\p{L})code [a-z]{1,12}\p{Nd}{1,6} at the checkout/u;

/** Ways to pay in shops, in whatever language. */
const card =
	/(?<!\p{L})(?:visa|master ?card|maestro|amex|american express|pay ?pal|klarna|apple pay|google pay)(?!\p{L})/gu;

/** Whether a line, in small letters, names several ways to pay. */
export function takesCards(line: string): boolean {
	return (line.match(card)?.length ?? 0) >= 2;
}

/** A share or a price. */
const amount =
	/\p{Nd} ?%|% ?\p{Nd}|٪|[$€£¥₺₽₴₹₩฿₫] ?\p{Nd}|\p{Nd} ?(?:[$€£¥₺₽₴₹₩฿₫]|eur(?:os?)?(?!\p{L})|usd|zł|kč|ft(?!\p{L})|lei(?!\p{L})|kr(?!\p{L})|руб|грн|tl(?!\p{L})|元|円|원|บาท|ريال|درهم|جنيه)/u;

/** Says at once what to do about it. */
const call =
	/(?<!\p{L})(?:(?:shop|buy|claim|upgrade) (?:now|today|here)|browse the range|shop the (?:range|sale|offer)|buy it|see the offer|view (?:deal|offer)|jetzt (?:bestellen|buchen|kaufen|sichern|testen)|(?:commandez|réservez|profitez|achetez)(?: \p{L}{1,15})?|(?:compra|reserva|pide|aprovecha|consigue) (?:ya|ahora|tu)|(?:acquista|prenota|ordina|scopri) (?:ora|subito|la tua|il tuo)|verifica le disponibilità|(?:compre|reserve|peça|aproveite) (?:já|agora)|(?:bestel|koop|boek|reserveer) (?:nu|direct)|(?:köp|boka|beställ) (?:nu|här)|(?:kup|zamów|zarezerwuj|sprawdź) (?:teraz|już|ofertę)|(?:koupit|objednat|objednejte) (?:nyní|hned)|hemen (?:al|satın al|sipariş)|(?:купить|закажи(?:те)?|заказать) (?:сейчас|онлайн)|اطلب(?: \p{L}{1,15})? الآن|احجز(?: \p{L}{1,15})? الآن|今すぐ(?:購入|予約|申し込)|立即(?:购买|預約|预约|抢购)|지금 (?:구매|신청|예약))/u;

/** Whether a short line, in small letters, names a price and nothing else: "$24 at Riverbend". */
export function namesPrice(line: string): boolean {
	return amount.test(line) && !line.includes('%') && line.split(' ').length <= 5;
}

/** Whether a line, in small letters, calls to buy. */
export function callsToBuy(line: string): boolean {
	return call.test(line);
}

/**
 * Whether a line, in small letters, sells something: it takes something off, or calls to buy what has a
 * price. What something costs is told to patients, too.
 */
export function offers(line: string): boolean {
	const hasAmount = amount.test(line);
	return hasAmount && (reduction.test(line) || takenOff.test(line) || call.test(line));
}
