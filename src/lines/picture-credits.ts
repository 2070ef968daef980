/** What a picture is called over who made it; labels of figures ("Figure 1", "Abb. 2") are none of these. */
const picture =
	/^[([]?(?:(?:photo(?:s|graph(?:s|y|er|ie|ies)?)?|picture|image|illustration|foto(?:s|grafie|grafía|grafia|graf)?|bild(?:er|nachweis|quelle)?|kuva|kép|immagine|imagen|imagem|crédits?|credits?|φωτογραφία|φωτ\.|фото|ảnh|görsel|fotoğraf|صورة|الصورة|عکس|צילום|तस्वीर|ภาพ|写真|写真提供|图|图片|圖片|사진)(?: ?(?:credits?|d['’]illustration|by|de|von|di|af|av|autor))? ?[:：©]|(?:image|photo|picture) (?:credit|by|courtesy)|courtesy of|(?:fot|φωτ)\. ?\S)/iu;

/** Who lends pictures out, and two names that share a credit: "Ann Lee/The Courier". */
const lender =
	/(?<!\p{L})(?:getty|shutterstock|i?stock|adobe|unsplash|pexels|pixabay|alamy|reuters|afp|dpa|epa|pap|ansa|efe|courtesy|credit|crédit|archi(?:v[eo]?|wum)|αρχείο|архив|архів|agenc(?:y|ia|ja)|agentur|stock library|privat)(?!\p{L})|\p{Lu}\p{Ll}{1,20} ?\/ ?\p{Lu}|©/u;

/** Whether a line says which agency, archive or paper lent a picture: "Photograph: Ann Lee/The Courier". */
export function creditsLender(line: string): boolean {
	return (
		line.length <= 120 &&
		picture.test(line) &&
		(lender.test(line) || lender.test(line.toLowerCase()))
	);
}

/** Whether a line says who made a picture: "Photo: Ann Lee". What a picture shows is said otherwise. */
export function creditsPicture(line: string): boolean {
	if (line.length > 120 || !picture.test(line)) return false;
	const who = line.replace(/^[^:：]*[:：]/u, '').trim();
	// German writes all nouns with capitals.
	if (/^[([]?bild/iu.test(line)) return false;
	const names = who.replace(/[)\]]{1,3}$/u, '').split(/\s+/u);
	return (
		names.length >= 2 &&
		names.length <= 4 &&
		names.every((name) => /^\p{Lu}[\p{Ll}'’.-]*$/u.test(name))
	);
}
