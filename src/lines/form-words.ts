/** What sends a form, in all languages at once; each is a whole line. */
const submit =
	/^(?:send|submit|send (?:message|request|enquiry)|request (?:a )?call(?:back)?|(?:ab)?senden|abschicken|absenden|anfrage senden|envoyer|valider|enviar(?: mensaje| mensagem)?|invia(?: messaggio| richiesta)?|verzend(?:en)?|verstu(?:ur|ren)|skicka|send (?:besked|inn)|lähetä|wyślij(?: wiadomość)?|odeslat|küldés|elküld(?:öm)?|trimite|αποστολή|υποβολή|gönder|отправить|надіслати|kirim|gửi(?: đi| yêu cầu)?|إرسال|أرسل|ارسال|بھیجیں|שלח(?:ו)?|שליחה|भेजें|ส่ง|提交|发送|送出|送信(?:する)?|보내기|제출)$/u;

/** What a form asks for: a name, a telephone, an address, a message. */
const field =
	/^(?:(?:full |first |last |vor|nach|voor|achter|för|efter|for|etu|suku)?(?:name|naam|namn|navn|nimi)|surname|phone(?: number)?|telephone|telefono|telefoon|telefon|teléfono|téléphone|mobile|handy|e-?mail|message|nachricht|vraag|bericht|meddelande|besked|melding|viesti|prénom|nom|nombre|apellidos?|correo|correo electrónico|mensaje|consulta|nome|cognome|sobrenome|mensagem|messaggio|imię|imię i nazwisko|nazwisko|wiadomość|jméno|příjmení|zpráva|név|üzenet|nume|mesaj|mesajınız|όνομα|επώνυμο|τηλέφωνο|μήνυμα|adınız|soyadınız|adınız soyadınız|ad soyad|telefonunuz|имя|фамилия|телефон|сообщение|ім.я|повідомлення|nama|pesan|họ tên|họ và tên|số điện thoại|الاسم|الهاتف|الرسالة|نام|تلفن|پیام|שם|טלפון|הודעה|नाम|फ़ोन|संदेश|ชื่อ|โทรศัพท์|ข้อความ|姓名|电话|手机号?|留言|お名前|電話番号|お問い合わせ内容|이름|전화번호|연락처|메시지)$/u;

/** Whose it is, and that it has to be filled in. */
const aroundField = /^(?:your|ihre?|votre|su|tu|il tuo|o seu|uw|din|ditt|twój|twoje) |[*:：]$/gu;

/** Agrees to what is done with what a form asks for. */
const consent =
	/(?<!\p{L})(?:i (?:agree|consent|accept)|ich (?:stimme|willige|habe)|j'accepte|acepto|accetto|aceito|ik ga akkoord|jag (?:godkänner|samtycker)|jeg (?:accepterer|samtykker)|hyväksyn|wyrażam zgodę|akceptuję|souhlasím|elfogadom|sunt de acord|συμφωνώ|onaylıyorum|kabul ediyorum|соглас(?:ен|на)|я погоджуюсь|saya setuju|tôi đồng ý|أوافق|موافقم|אני מסכימ?ה?|मैं सहमत|ยอมรับ|我同意|同意する|동의합니다)/u;

/** Whether a line sends a form: there is no such thing on a form on paper. */
export function submitsForm(line: string): boolean {
	return submit.test(smallOf(line));
}

/** Whether a line is asked for in a form, or agrees to that. */
export function isOfForm(line: string): boolean {
	const small = smallOf(line);
	return (
		field.test(small.replace(aroundField, '').trim()) ||
		(small.length <= 160 && consent.test(small))
	);
}

function smallOf(line: string): string {
	return line.trim().toLowerCase().replaceAll('i\u0307', 'i');
}
