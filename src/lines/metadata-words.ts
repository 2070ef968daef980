/**
 * The words that open lines about a text: who wrote it and when. By language, as parts of regular
 * expressions in small letters. Those of all languages count in every text: sites leave theirs
 * untranslated, and the language of a short text is not known.
 */
interface MetadataWords {
	/** Say that somebody wrote the text, and nothing else. */
	readonly writtenBy?: string;
	/** The same as nouns, which need a colon: "Text Message" is no byline. */
	readonly author?: string;
	/** Open any sentence, too: only names may follow. */
	readonly by?: string;
	/** Say that somebody else looked over it. */
	readonly reviewedBy?: string;
	/** Say when it was first there. */
	readonly published?: string;
	/** Say when somebody last looked at it. */
	readonly updated?: string;
	/** Say when somebody has to look at it again. */
	readonly nextReview?: string;
}

const words: Readonly<Record<string, MetadataWords>> = {
	en: {
		writtenBy:
			'(?:medically |clinically )?(?:written|posted|published|story|article|text|words|authored|prepared|produced|answered|edited|issued|compiled|content reviewed) by|(?:publisher|produced|content owner)(?=:)',
		author: 'authors?|words',
		by: 'by',
		reviewedBy:
			'(?:(?:medically|clinically|last|fact|peer) )?(?:reviewed|checked|approved) by|(?:medical|clinical)(?:ly)? review(?:er|ed)?(?: by)?|fact[- ]checked by',
		published:
			'(?:date )?(?:first )?(?:published|posted|written|date|created|issued)(?: on| at| in)?|publication date|date of (?:publication|issue)',
		updated:
			'(?:(?:date|page|article|content|this (?:page|article|leaflet) was) )?(?:last )?(?:updated|reviewed|modified|revised|checked|medically reviewed)(?: on| at| in)?|last (?:update|review|revision|reviewed)(?: date)?|date of (?:last )?(?:review|update|revision)',
		nextReview:
			'next review(?: due| date)?|review by|review (?:date|due)(?: date)?|(?:due|date) (?:for|of next) review',
	},
	es: {
		writtenBy: '(?:escrito|publicado|redactado|elaborado) por',
		author: 'autore?s?|autora|texto(?: de)?',
		by: 'por',
		reviewedBy: '(?:revisado|revisión médica)(?: médicamente)?(?: por)?|revisado por',
		published: 'fecha(?: de publicación)?|publicado(?: el)?',
		updated:
			'(?:última )?actualización|(?:última vez )?actualizado(?: el)?|revisado(?: el)?|fecha de (?:actualización|revisión)|última revisión',
		nextReview: 'próxima revisión',
	},
	fr: {
		writtenBy: '(?:écrit|publié|rédigé|posté|élaboré) par',
		author: 'auteure?s?|texte(?: de)?|rédaction|rédacteur|rédactrice',
		by: 'par',
		reviewedBy: '(?:relu|vérifié|validé|révisé) par',
		published: 'publiée?(?: le)?|date(?: de publication)?|mise? en ligne(?: le)?|posté(?: le)?',
		updated:
			'mise? à jour(?: le| en)?|dernière mise à jour(?: le| en)?|(?:modifié|relu|révisé|actualisé)(?: le)?|date de (?:mise à jour|révision)|validation',
		nextReview: 'prochaine (?:révision|relecture)',
	},
	de: {
		writtenBy:
			'(?:geschrieben|verfasst|veröffentlicht|erstellt|herausgegeben) von|text von|herausgeber(?:in)?(?=:)',
		author: 'autor(?:en|in|innen)?|text|verantwortlich',
		by: 'von',
		reviewedBy:
			'(?:(?:medizinisch|ärztlich|fachlich) )?(?:geprüft|überprüft|freigegeben) (?:von|durch)',
		published: '(?:veröffentlicht|erstellt|erschienen|publiziert)(?: am)?|datum|erstellungsdatum',
		updated:
			'(?:(?:zuletzt|letztmals) )?(?:aktualisiert|geprüft|überarbeitet|geändert|bearbeitet)(?: am)?|stand(?: vom)?|letzte (?:aktualisierung|änderung|überarbeitung)(?: am)?',
		nextReview: 'nächste (?:überprüfung|prüfung|überarbeitung)',
	},
	pt: {
		writtenBy: '(?:escrito|publicado|redigido|elaborado) por',
		author: 'autore?s?|autora|texto(?: de)?|responsável técnic[oa]',
		by: 'por',
		reviewedBy: '(?:conteúdo )?(?:revisto|revisado|validado)(?: clinicamente)? (?:por|pel[ao])',
		published: '(?:publicado|elaborado)(?: em| a)?|data(?: de publicação)?',
		updated:
			'(?:última )?atualização|atualizado(?: em| a)?|(?:revisto|revisado)(?: em| a)?|data de (?:atualização|revisão)',
		nextReview: 'próxima revisão',
	},
	it: {
		writtenBy:
			'(?:scritto|pubblicato|redatto|curato) da(?:l|ll[ao’])?|a cura d(?:i|el|ell[ao’]?)|testo di|responsabile del contenuto(?=:)',
		author: 'autor[ei]|autrice|testo',
		by: 'di',
		reviewedBy:
			'(?:revisionato|verificato) da|(?:revisione|supervisione) (?:scientifica|medica)(?: di| a cura di)?',
		published: 'pubblicat[oa](?: il)?|data(?: di pubblicazione)?',
		updated: 'aggiornat[oa](?: il| al)?|ultimo aggiornamento|ultima (?:modifica|revisione)',
		nextReview: 'prossima revisione',
	},
	nl: {
		writtenBy: '(?:geschreven|geplaatst|gepubliceerd) door',
		author: 'auteurs?|tekst',
		by: 'door',
		reviewedBy: '(?:medisch )?(?:gecontroleerd|nagekeken|beoordeeld) door',
		published: '(?:gepubliceerd|geplaatst)(?: op)?|datum|publicatiedatum',
		updated:
			'(?:laatst )?(?:bijgewerkt|gewijzigd|herzien|gecontroleerd)(?: op)?|laatste (?:update|wijziging)|deze (?:tekst|pagina|folder) is (?:voor het laatst )?(?:aangepast|bijgewerkt|herzien) op',
		nextReview: 'volgende (?:herziening|controle)',
	},
	sv: {
		writtenBy: '(?:skriv(?:en|et)|publicera[td]) av|text av',
		author: 'författare|text(?:ansvarig)?|skribent|faktaansvarig',
		by: 'av',
		reviewedBy: '(?:(?:medicinskt |fakta)?granska[td]|godkänd) av',
		published: 'publicera[td]e?s?|publiceringsdatum|datum|skapad',
		updated: '(?:senast )?(?:uppdatera[td]|granska[td]|ändra[td])|senaste? uppdatering',
	},
	da: {
		writtenBy: '(?:skrevet|udgivet|utarbeidet|udarbejdet|utgitt) a[fv]',
		author: 'forfattere?|tekst',
		by: 'af',
		published: '(?:udgivet|publiceret|publisert)(?: den)?|dato',
		updated: '(?:sist |senest )?(?:opdateret|oppdatert|revideret)(?: den)?',
	},
	pl: {
		writtenBy: 'napisał[a]?|opracował[a]?',
		author: 'autor(?:ka|zy)?|opracowanie|tekst',
		reviewedBy: '(?:zweryfikował|konsultacja)[a]?',
		published: 'opublikowan[oy](?: dnia)?|data(?: publikacji)?|dodano',
		updated:
			'(?:ostatnia )?aktualizacja|(?:ostatnio )?zaktualizowan[oy](?: dnia)?|data aktualizacji',
	},
	cs: {
		writtenBy: 'napsal[ai]?',
		author: 'autor(?:ka|i)?|text',
		published: 'vloženo|publikováno|zveřejněno|vydáno|datum(?: vydání| zveřejnění)?',
		updated: '(?:naposledy )?aktualizováno|(?:poslední )?aktualizace|upraveno',
	},
	hr: {
		writtenBy: 'napisa(?:o|la)|piše',
		author: 'autor(?:ica|i)?|tekst',
		reviewedBy: 'stručno pregleda(?:o|la)',
		published: 'objavljeno|datum(?: objave)?',
		updated: '(?:zadnje |posljednje )?(?:ažurirano|ažuriranje)|zadnja izmjena',
	},
	hu: {
		writtenBy: 'írta|készítette',
		author: 'szerzők?',
		reviewedBy: '(?:lektorálta|ellenőrizte)',
		published: 'közzétéve|megjelent|dátum|publikálva',
		updated: '(?:utoljára )?frissítve|utolsó frissítés|módosítva',
	},
	ro: {
		writtenBy: '(?:scris|publicat) de',
		author: 'autori?|autoare',
		published: 'publicat(?: la| pe| în)?|data(?: publicării)?',
		updated: '(?:ultima )?actualizare|actualizat(?: la| pe)?',
	},
	tr: {
		writtenBy: 'yazan|hazırlayan',
		author: 'yazar(?:ı|lar)?',
		published: '(?:yayın(?:lanma|landı)?|oluşturulma|ekleme)(?: tarihi)?|tarih',
		updated: '(?:son )?güncelle(?:me|ndi)(?: tarihi)?',
	},
	fi: {
		writtenBy: 'kirjoittanut|laatinut|toimittanut',
		author: 'kirjoittajat?|teksti|tekijät?',
		reviewedBy: 'tarkastanut|tarkistanut|asiantuntijana',
		published: 'julkaistu|laadittu',
		updated: '(?:viimeksi )?(?:päivitetty|tarkistettu)',
	},
	ca: {
		writtenBy: '(?:escrit|redactat|elaborat) per',
		author: 'autora?|autors|text',
		by: 'per',
		reviewedBy: 'revisat per',
		published: 'publicat(?: el)?|data(?: de publicació)?',
		updated: '(?:darrera |última )?actualització|actualitzat(?: el)?|revisat(?: el)?',
	},
	el: {
		by: 'της|του',
		writtenBy: 'γράφει (?:ο|η)|συντάκτης|συντάκτρια|επιμέλεια',
		author: 'συγγραφέας|συγγραφείς|κείμενο',
		published: 'δημοσιεύ(?:θηκε|τηκε)(?: στις)?|ημερομηνία(?: δημοσίευσης)?',
		updated: '(?:τελευταία )?(?:ενημέρωση|αναθεώρηση)|ενημερώθηκε(?: στις)?',
	},
	th: {
		writtenBy: 'เขียนโดย|เรียบเรียงโดย|โดย',
		author: 'ผู้เขียน|ผู้แต่ง',
		reviewedBy: 'ตรวจสอบโดย|ทบทวนโดย',
		published: 'เผยแพร่(?:เมื่อ)?(?:วันที่)?|วันที่(?:เผยแพร่)?',
		updated: '(?:ปรับปรุง|แก้ไข|อัปเดต)(?:ล่าสุด)?(?:เมื่อ)?',
	},
	ru: {
		writtenBy: 'подготовил[аи]?|написал[аи]?',
		author: 'авторы?|текст',
		published: 'опубликован[оа]|дата(?: публикации)?|размещено',
		updated: '(?:последнее )?обновлен(?:ие|о)|дата обновления|изменено',
	},
	uk: {
		writtenBy: 'підготував|підготувала',
		author: 'автори?|авторка|текст',
		published: 'опубліковано|дата(?: публікації)?|розміщено',
		updated: '(?:останнє )?оновлен(?:ня|о)|дата оновлення|змінено',
	},
	id: {
		writtenBy: '(?:ditulis|diposting|dipublikasikan) oleh',
		author: 'penulis',
		by: 'oleh',
		reviewedBy: '(?:ditinjau|diperiksa)(?: secara medis)? oleh',
		published: '(?:diterbitkan|dipublikasikan|diposting|ditulis)(?: pada)?|tanggal(?: terbit)?',
		updated: '(?:terakhir )?(?:diperbarui|ditinjau)(?: pada)?|pembaruan terakhir',
	},
	vi: {
		writtenBy: '(?:viết|đăng) bởi',
		author: 'tác giả|người viết',
		by: 'bởi',
		reviewedBy: '(?:tham vấn|kiểm duyệt|tư vấn)(?: y khoa| chuyên môn)?(?: bởi)?',
		published: '(?:đăng|xuất bản)(?: ngày| vào)?|ngày(?: đăng)?',
		updated: 'cập nhật(?: ngày| vào| lần cuối)?|ngày cập nhật',
	},
	ar: {
		writtenBy: 'بقلم|كتب(?:ه|ها|ته)',
		author: 'الكاتبة?|إعداد|تأليف',
		reviewedBy: 'مراجعة|راجعه',
		published: 'تاريخ(?: النشر)?|نُ?شر(?:ت)? (?:في|بتاريخ)',
		updated: 'آخر تحديث|تحديث|تمت المراجعة',
	},
	fa: {
		writtenBy: 'به قلم',
		author: 'نویسنده|نوشته',
		published: 'تاریخ(?: انتشار)?|منتشر شده در',
		updated: 'به ?روزرسانی|آخرین به ?روزرسانی',
	},
	ur: {
		writtenBy: 'از قلم',
		author: 'تحریر|مصنفہ?',
		published: 'تاریخ(?: اشاعت)?|شائع',
		updated: 'آخری (?:بار )?(?:اپ ?ڈیٹ|تازہ کاری)',
	},
	he: {
		writtenBy: 'בקלם|מאת|נכתב על ידי',
		author: 'מחברת?',
		published: 'פורסם(?: ב(?:תאריך)?)?|תאריך(?: פרסום)?',
		updated: 'עודכן(?: ב(?:תאריך)?)?|עדכון אחרון',
	},
	hi: {
		author: 'लेखक|लेखिका|द्वारा',
		published: 'प्रकाशित|दिनांक|तारीख',
		updated: '(?:अंतिम )?(?:अद्यतन|अपडेट)',
	},
	zh: {
		writtenBy: '撰文|撰稿',
		author: '作者|文|编辑|来源|來源',
		reviewedBy: '审核|审校|审阅',
		published: '(?:发布|发表|發布)(?:于|时间|日期)?|日期|时间',
		updated: '(?:最后|最近)?(?:更新|修改)(?:于|时间|日期)?',
	},
	ja: {
		writtenBy: '文責|執筆者?',
		author: '作者|著者|文',
		reviewedBy: '監修(?:者)?',
		published: '(?:公開|投稿|掲載)日|日付',
		updated: '(?:最終)?更新日?',
	},
	ko: {
		author: '작성자|글쓴이|저자|글',
		reviewedBy: '감수',
		published: '(?:작성|게시|등록|발행)일?|날짜',
		updated: '(?:최종 ?)?(?:수정|업데이트|갱신)일?',
	},
};

/** Tells how much of a line in small letters its opening takes, with the colon and the space behind it; 0 without one. */
type Opening = (line: string) => number;

const opening = (key: keyof MetadataWords, isColonNeeded = false): Opening => {
	const each = Object.values(words).flatMap((language) => language[key] ?? []);
	const colon = isColonNeeded ? '[:：]' : '[:：]?';
	const of = (forms: string) => new RegExp(`^(?:${forms})(?![\\p{L}\\p{M}])\\s*${colon}\\s*`, 'u');
	const any = of(each.join('|'));
	let all: RegExp[] | undefined;
	return (line) => {
		if (!any.test(line)) return 0;
		// "Publicado" is Spanish, "publicado em" Portuguese: the one that takes most is meant.
		all ??= each.map(of);
		return Math.max(...all.map((one) => one.exec(line)?.[0].length ?? 0));
	};
};

export const openings: Readonly<Record<keyof MetadataWords, Opening>> = {
	writtenBy: opening('writtenBy'),
	author: opening('author', true),
	by: opening('by'),
	reviewedBy: opening('reviewedBy'),
	published: opening('published'),
	updated: opening('updated'),
	nextReview: opening('nextReview'),
};

/** Names of groups and houses: what writes a text where no person does. They close a name, or open "of …". */
export const groupName =
	/(?:^|[^\p{L}\p{M}])(?:team|staff|nurses|midwives|doctors|department|service|society|association|hospital|clinic|cent(?:re|er)|foundation|institute|college|unit|board|editors?|trust|practice|surgery|committee|equipo|redacción|clínica|centro|servicio|sociedad|fundación|équipe|rédaction|hôpital|clinique|société|abteilung|gesellschaft|krankenhaus|\p{L}*(?:team|klinik|praxis|verband|zentrum|redaktion|mottagning(?:en)?|sjukhus(?:et)?|ziekenhuis|kliniek)|equipe|redação|squadra|ospedale|clinica|redazione|afdeling|redactie|redakcja|klinika|szpital|zespół|poradnia|νοσοκομε[ίι]ο\p{L}*(?: \p{L}+)?|κλινική|ιατρείο|terveysasema|sairaala|osasto|unitat|unidad|unità|unité|spital|hastane\p{L}*|ordinace|nemocnice|tým|редакция|клиника|больница|команда|клініка|лікарня|redaksi|ekibi)(?:$| (?:of|for|de|del|der|des|für|di|do|da|van|af|av)(?![\p{L}\p{M}]))/iu;

/** What people who write for patients are. */
export const profession =
	/journalis|correspond|reporter|redakt|redact|rédact|redator|giornalist|editor|podiat|chiropod|optomet|audiolog|psycholog|dentist|nurse|doctor|physician|physio|therap|surgeon|midwi|consultant|registrar|dieti[tc]i|pharmac|paediatric|pediatric|\bgp\b|olog(?:ist|a|i|o)?\b|arzt|ärzt|apothek|pfleg|schwester|hebamme|médec|infirm|chirurg|sage-femme|pharmacien|kiné|enferm|médic|cirug|cirurg|matron|farmac|medic|infermier|ostetric|dottor|verpleeg|arts|huisarts|sköter|läkare|läge|læge|lege|sygeple|sykeple|jordemo|jordmo|hoitaj|lääkär|kätilö|lekarz|pielęgn|położn|lékař|sestr|orvos|gyógyász|ápoló|doctor|asistent|γιατρ|ιατρ|νοσηλ|hemşire|doktor|ebe\b|врач|медсестр|акушер|лікар|dokter|perawat|bidan|bác sĩ|điều dưỡng|طبيب|ممرض|پزشک|پرستار|ڈاکٹر|נרס|רופא|אח(?:ות)?\b|डॉक्टर|नर्स|แพทย์|พยาบาล|医|護|护|의사|간호/iu;
