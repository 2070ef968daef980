import type {DisclaimerKind} from './disclaimer.ts';

/**
 * Phrases of disclaimers that are not in the approved wording, by kind and language; matched block
 * by block. Every gap is bounded, so that no text can make an expression run away. Tried on real
 * lines; all but English await a native reader.
 */
export const disclaimerPatterns: Readonly<
	Partial<Record<DisclaimerKind, Readonly<Record<string, readonly RegExp[]>>>>
> = {
	general: {
		en: [
			/\b(not|isn't|cannot be)\b.{0,40}\b(a )?(substitute|replacement) for\b/iu,
			/\bdoes not (replace|substitute( for)?)\b.{0,40}\b(medical|professional|your (doctor|health|care))/iu,
			/\bgeneral information( only)?\b/iu,
			/\b(consult|talk|speak|check|seek)\b.{0,40}\b(doctor|gp|nurse|pharmacist|physician|clinician|health ?care (professional|provider)|health professional|medical advice)\b.{0,20}\bbefore\b/iu,
		],
		es: [
			/\bno (sustituye|reemplaza|debe sustituir)\b.{0,40}(consejo|consulta|opinión|diagnóstico|atención)/iu,
			/\bsolo (para|con) fines (informativos|educativos)/iu,
			/\b(consulte|hable|pregunte|acuda)\b.{0,40}\b(médic[oa]|enfermer[oa]|farmacéutic[oa]|profesional)\b.{0,30}\bantes de\b/iu,
		],
		fr: [
			/\bne (remplace|remplacent|se substitue|se substituent)\b.{0,40}(avis|consultation|conseil)/iu,
			/(?<!\p{L})à titre (purement )?informatif/iu,
		],
		de: [
			/\bersetz(t|en) (keine?n?|nicht)\b.{0,60}(ärztlich|medizinisch|Arzt|Behandlung|Diagnose)/iu,
			/\bdien(t|en) (nur|ausschließlich|lediglich) (der|zur) (allgemeinen )?Information/iu,
		],
		pt: [
			/\bnão substitu(i|em)\b.{0,40}(consulta|aconselhamento|avaliação|orientação|diagnóstico)/iu,
			/\bcar[áa]c?ter (meramente )?informativo/iu,
		],
		ar: [
			/لا (تغني|يغني) عن/iu,
			/(لا|ليست?) (تُعد|تعد|يُعد|يعد)?\s?بديلا?ً? عن/iu,
			/ل(أ)?غراض (ال)?(تعليمية|تثقيفية|توعوية)/iu,
		],
		zh: [/仅供参考/iu, /僅供參考/iu, /(不能|不可|无法)(替代|取代|代替).{0,8}(医生|医师|专业|醫)/iu],
		vi: [
			/(chỉ )?mang tính (chất )?tham khảo/iu,
			/không (thể )?thay thế (cho )?.{0,30}(bác sĩ|y tế|tư vấn|chẩn đoán)/iu,
		],
		// Texts are matched without zero-width joiners.
		fa: [
			/جایگزین.{0,40}(پزشک|درمان|مشاوره|تشخیص).{0,30}(نیست|نمیشود|نمی شود)/iu,
			/(فقط|صرفا|صرفاً) (برای|جهت) (اطلاع|آگاهی)/iu,
		],
		he: [
			/(אינו|אינה|אינם|אין|לא).{0,25}(תחליף|מחליף|מחליפה|מחליפים).{0,40}(רופא|רפואי|ייעוץ|עצה|עצת|טיפול)/iu,
			/(מידע כללי בלבד|למטרות מידע בלבד)/iu,
		],
		hi: [
			/(डॉक्टर|चिकित्सक|चिकित्सकीय|नर्स).{0,60}(विकल्प|की जगह).{0,20}(नहीं|न )/iu,
			/केवल (सामान्य )?जानकारी के (लिए|उद्देश्य)/iu,
		],
		ja: [
			/(医師|診察|診断|治療|助言).{0,30}(代わり|代替).{0,20}(ありません|なりません|ではない|ならない)/iu,
			/(情報提供のみ|情報提供だけ)を目的/iu,
		],
	},
	emergency: {
		en: [
			/\b(call|dial|ring)\b.{0,20}\b(911|999|112|000|111)\b/iu,
			/\bemergency (department|room|services)\b/iu,
			/\bA&E\b/iu,
		],
		es: [
			/\b(llame|llama)\b.{0,20}\b(112|061|911)\b/iu,
			/\bacuda (de inmediato )?a (urgencias|un servicio de urgencias)/iu,
		],
		fr: [/\b(appelez|composez)\b.{0,15}\b(15|112|911)\b/iu, /\burgences\b/iu],
		de: [
			/\b(112|911)\b.{0,20}(anrufen|wählen)/iu,
			/(rufen|wählen) Sie.{0,20}\b(112|911)\b/iu,
			/\bNotaufnahme\b/iu,
			/\bNotruf\b/iu,
		],
		pt: [
			/\b(ligue|chame)\b.{0,20}\b(192|112|911)\b/iu,
			/\bpronto[- ]socorro\b/iu,
			/\burgências?\b/iu,
		],
		ar: [/(اتصل|اتصلوا).{0,20}(\d{3}|[٠-٩]{3})/iu, /الطوارئ/iu, /الإسعاف/iu],
		zh: [
			/(拨打|撥打|致电).{0,6}(120|119|911|999)/iu,
			/急诊/iu,
			/急診/iu,
			/立即就医/iu,
			/及时就医/iu,
		],
		vi: [/gọi.{0,12}(115|911)/iu, /cấp cứu/iu],
		fa: [/اورژانس/iu, /با.{0,15}(115|112|۱۱۵|۱۱۲).{0,15}تماس/iu],
		he: [/חדר (ה)?מיון/iu, /(התקשרו|התקשר|חייגו|חייג).{0,20}(101|112|מספר החירום|מוקד החירום)/iu],
		hi: [
			/आपातकालीन (नंबर|विभाग|सेवा|कक्ष)/iu,
			/(108|112|102).{0,10}पर.{0,10}(कॉल|फोन|फ\u093Cोन|संपर्क)/iu,
		],
		ja: [/119.{0,10}(電話|通報|番)/iu, /救急(車|外来|医療)/iu, /緊急電話番号/iu],
	},
};
