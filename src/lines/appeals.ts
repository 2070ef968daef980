/** Where links lead that want something of a visitor, as whole parts of an address: to an offer, a till, a day to come, a sender that counts clicks. */
const destinations =
	/(?:^|[/._?=&-])(?:offers?|ofertas?|offres?|offert[ae]|angebote?|aanbieding|aktion|gutscheine?|vouchers?|coupons?|shop|store|tienda|loja|boutique|negozio|winkel|sklep|products?|produkte?|producto|produit|promo(?:tion)?s?|deals?|sale|buy|kaufen|cart|checkout|order|bestellen|book(?:ing)?|buchen|reserva[rs]?|citas?|termine?|afspraak|appointments?|prenota|agendar|rendez-?vous|rdv|subscribe|abo|abonnement|premium|membership|join|newsletter|quiz|donate|spenden|ads?|advert|sponsor(?:ed)?|click|out|go|r|utm_[a-z]{1,12}|campaign|kampanj?e?|uudai|kampanya|yuyue)(?:$|[/._?=&-])/u;

/** Whether an address leads to an offer, a till, a day to come. */
export function leadsToOffer(address: string): boolean {
	return address.length <= 300 && destinations.test(address.toLowerCase());
}

/** "See a doctor if it lasts": what is to be done on a condition, in all languages at once. */
const condition =
	/(?<!\p{L})(?:if|when|unless|until|wenn|falls|sobald|bis|si|lorsque|quand|cuando|hasta|se|quando|finché|até|als|wanneer|indien|om|när|tills|hvis|når|indtil|jos|kun|jeśli|jeżeli|gdy|když|pokud|jestli|ha|amikor|dacă|când|αν|όταν|εάν|eğer|если|когда|при|якщо|коли|jika|bila|apabila|kalau|nếu|khi|إذا|عند|اگر|אם|כאשר|यदि|अगर)(?!\p{L})|หาก|ถ้า|如果|若|もし|場合|たら|なら|하면|으면|라면/iu;

/** Whether a text, other than a question, says what to do on a condition: no invitation does. */
export function setsCondition(text: string): boolean {
	return condition.test(text) && !/[?？؟]/u.test(text);
}
