import {timeAgo} from './page-terms.ts';

/** What happened to a question or an answer, in all languages at once; the day follows. */
const happened =
	/^(?:asked|answered|edited|replied|commented|gefragt|beantwortet|demandée?|répondue?|preguntad[oa]|respondid[oa]|enviad[oa]|perguntad[oa]|chiest[oa]|rispost[oa]|gevraagd|beantwoord|zapytano|odpowiedziano|besvara[td]|besvaret|dotázáno|odpovězeno)(?: (?:am|le|el|em|il|op|den|dne|dnia))? /u;

/** The same in words that are said of a whole text, too: only beside how long ago it was. */
const changed =
	/^(?:modified|updated|active|viewed|geändert|aktiv|modifiée?|modificad[oa]|modificat[oa]|gewijzigd) /u;

/** Whether a line, in small letters, says when something was asked or answered on a forum. */
export function saysWhenPosted(line: string): boolean {
	if (line.length > 60) return false;
	return (
		(happened.test(line) && (timeAgo.test(line) || /\p{Nd}{4}/u.test(line))) ||
		(changed.test(line) && timeAgo.test(line))
	);
}

/** What a reader wrote, with who it was and when behind it: "I did so, too. – gull Jan 7, 2024 at 9:12". */
export function isSignedRemark(line: string): boolean {
	return (
		/\p{Nd}{4},? (?:(?:at|um|à|a las|às|alle|om|kl\.?|o|в) )?\p{Nd}{1,2}[:.]\p{Nd}{2}$/u.test(
			line,
		) && /[.!?…] [–—-] [^–—.!?]{3,50}$/u.test(line)
	);
}

const answer =
	'(?:answers?|replies|antwort(?:en)?|réponses?|respuestas?|respostas?|rispost[ae]|antwoord(?:en)?|odpowied(?:zi|ź)|odpověd[iě]|svar|vastaus(?:ta)?|válasz|răspunsuri?|απαντήσεις|yanıt|cevap|ответ(?:ов|а)?|відповід(?:ей|і)|jawaban|câu trả lời)';

/** How many answers there are, or that there are more: "2 Answers", "Ver mais 2 respostas". */
const answers = new RegExp(
	`^(?:\\p{L}+ (?:\\p{L}+ )?)?\\p{Nd}{1,4} (?:more |weitere |autres |más |altre |meer )?${answer}(?: \\||$)`,
	'u',
);

export function countsAnswers(line: string): boolean {
	return line.length <= 60 && answers.test(line);
}

/** What else a reader may do with a question or an answer. */
export const asksForum =
	/^(?:(?:follow|improve) this (?:question|answer)|ask (?:a (?:similar |related )?)?question|(?:dieser )?frage (?:folgen|stellen)|(?:suivre|poser) (?:cette|une) question|(?:seguir|hacer) (?:esta|una) pregunta(?: (?:similar|parecida))?|(?:seguir|fazer) (?:esta|uma) pergunta(?: (?:semelhante|parecida))?|(?:segui|fai) (?:questa|una) domanda|(?:volg|stel) (?:deze|een) vraag|(?:obserwuj|zadaj) pytanie|(?:задать|отслеживать) вопрос|(?:поставити|задати) питання)$/u;

/** Who answers, to be looked at. */
export const profile =
	/^(?:(?:view|see|show) (?:the |my |full )?profile|(?:zum )?profil(?: (?:ansehen|anzeigen))?|voir (?:le |son )?profil|ver (?:el )?perfil|vedi (?:il )?profilo|bekijk (?:het )?profiel|zobacz profil|visa profil|zobrazit profil|profilul?|profili gör|смотреть профиль|переглянути профіль|lihat profil|xem hồ sơ)$/u;

/** A message is shown in a browser, too, or was sent on. */
export const inBrowser =
	/^(?:(?:view|read|open|see) (?:this |the )?(?:e-?mail|message|newsletter|letter) (?:in (?:your |a |the )?(?:web )?browser|online)|(?:e-?mail|newsletter|nachricht) im browser (?:ansehen|anzeigen|öffnen)|(?:voir|lire|afficher|ouvrir) (?:cet |ce |le |la )?(?:e-?mail|message|newsletter|lettre) (?:dans (?:votre |le )?navigateur|en ligne)|ver (?:este |el |en )?(?:correo|e-?mail|mensaje|boletín)? ?(?:en (?:el |su |tu )?navegador)|visualizza (?:questa )?(?:e-?mail|newsletter) nel browser|ver (?:este )?e-?mail no navegador|(?:bekijk|lees) (?:deze )?(?:e-?mail|nieuwsbrief) in (?:je |uw |de )?browser|(?:visa|läs) (?:mejlet|mailet|brevet) i (?:din )?webbläsare|zobacz (?:tę )?wiadomość w przeglądarce)[.:]?$/u;

/** Why somebody gets a letter of a site, and how to get it no more. */
export const whyReceived =
	/^(?:you(?:.re| are) (?:receiving|getting) this (?:e-?mail|message|newsletter|letter)?|was (?:it|this (?:e-?mail|letter|newsletter)?) forwarded to you|sie erhalten diese (?:e-?mail|nachricht)|vous recevez (?:cet e-?mail|ce message|cette lettre)|(?:recibe|recibes|estás recibiendo) este (?:correo|mensaje)|ricevi questa (?:e-?mail|newsletter)|(?:você )?(?:está recebendo|recebeu) (?:este e-?mail|esta mensagem)|(?:je|u) ontvangt deze (?:e-?mail|nieuwsbrief)|du får (?:det här|detta) (?:mejlet|brevet)|otrzymujesz tę wiadomość)/u;

/** Nothing but words that a post is filed under, "#sleep #teenagers", or how often it was liked, "❤ 312". */
export function tagsOnly(line: string): boolean {
	return /^#[\p{L}\p{M}\p{N}_]{2,40}(?:\s+#[\p{L}\p{M}\p{N}_]{2,40}){1,20}$/u.test(line);
}

export const hearts = /^[❤♥♡👏👍👁💬]\uFE0F? ?\p{Nd}{1,3}(?:[ .,]?\p{Nd}{3})?$/u;
