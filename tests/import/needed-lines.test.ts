import {describe, expect, it} from 'vitest';
import {importHandout} from '../../src/import/import-handout.ts';

/** A paragraph of advice in each language. */
const advice: Readonly<Record<string, string>> = {
	en: 'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.',
	de: 'Schonen Sie das Gelenk und kühlen Sie es, solange es schmerzt, aber nie länger als zwanzig Minuten am Stück.',
	fr: 'Reposez l’articulation et gardez-la au frais tant qu’elle fait mal, mais jamais plus de vingt minutes à la fois.',
	es: 'Descanse la articulación y manténgala fría mientras le duela, pero nunca más de veinte minutos seguidos.',
	it: 'Riposi l’articolazione e la tenga al fresco finché fa male, ma mai per più di venti minuti alla volta.',
	pt: 'Descanse a articulação e mantenha-a fria enquanto doer, mas nunca mais de vinte minutos de cada vez.',
	ca: 'Reposeu l’articulació i manteniu-la freda mentre us faci mal, però mai més de vint minuts seguits.',
	nl: 'Ontzie het gewricht en koel het zolang het pijn doet, maar nooit langer dan twintig minuten achter elkaar.',
	sv: 'Vila leden och kyl den så länge den gör ont, men aldrig längre än tjugo minuter åt gången.',
	da: 'Hvil leddet og køl det, så længe det gør ondt, men aldrig længere end tyve minutter ad gangen.',
	nb: 'Hvil leddet og kjøl det så lenge det gjør vondt, men aldri lenger enn tjue minutter om gangen.',
	fi: 'Lepuuta niveltä ja viilennä sitä niin kauan kuin siihen sattuu, mutta ei koskaan yli kahtakymmentä minuuttia kerrallaan.',
	pl: 'Oszczędzaj staw i chłodź go, dopóki boli, ale nigdy dłużej niż dwadzieścia minut za jednym razem.',
	cs: 'Kloub šetřete a chlaďte ho, dokud bolí, ale nikdy déle než dvacet minut v kuse.',
	hu: 'Pihentesse az ízületet és hűtse, amíg fáj, de soha ne húsz percnél tovább egyszerre.',
	ro: 'Odihniți articulația și răciți-o cât timp vă doare, dar niciodată mai mult de douăzeci de minute o dată.',
	el: 'Ξεκουράστε την άρθρωση και κρατήστε την δροσερή όσο πονάει, αλλά ποτέ πάνω από είκοσι λεπτά τη φορά.',
	tr: 'Eklemi dinlendirin ve ağrıdığı sürece soğuk tutun, ama hiçbir zaman bir seferde yirmi dakikadan uzun süre değil.',
	ru: 'Берегите сустав и охлаждайте его, пока он болит, но никогда не дольше двадцати минут за один раз.',
	uk: 'Бережіть суглоб і охолоджуйте його, поки він болить, але ніколи не довше двадцяти хвилин за один раз.',
	id: 'Istirahatkan sendi dan kompres dingin selama masih terasa sakit, tetapi jangan lebih dari dua puluh menit setiap kali.',
	vi: 'Hãy để khớp nghỉ ngơi và chườm lạnh khi còn đau, nhưng không bao giờ quá hai mươi phút mỗi lần.',
	ar: 'أرح المفصل وبرّده ما دام يؤلمك، ولكن لا تزد أبدا على عشرين دقيقة في المرة الواحدة.',
	fa: 'به مفصل استراحت بدهید و تا وقتی درد دارد آن را خنک کنید، ولی هرگز بیش از بیست دقیقه در هر بار نباشد.',
	ur: 'جوڑ کو آرام دیں اور جب تک درد ہو اسے ٹھنڈا رکھیں، لیکن ایک وقت میں بیس منٹ سے زیادہ کبھی نہیں۔',
	he: 'הניחו למפרק לנוח וקררו אותו כל עוד הוא כואב, אך לעולם לא יותר מעשרים דקות בכל פעם.',
	hi: 'जोड़ को आराम दें और जब तक दर्द हो उसे ठंडा रखें, लेकिन एक बार में बीस मिनट से ज़्यादा कभी नहीं।',
	th: 'พักข้อต่อและประคบเย็นตราบเท่าที่ยังปวดอยู่ แต่อย่านานเกินยี่สิบนาทีในแต่ละครั้ง',
	zh: '让关节休息，疼痛时请冷敷，但每次不要超过二十分钟，然后再观察一段时间看看情况如何。',
	ja: '関節を休ませ、痛みがあるあいだは冷やしてください。ただし一回に二十分を超えないようにしてください。',
	ko: '관절을 쉬게 하고 아픈 동안에는 차갑게 하되, 한 번에 이십 분을 넘기지 마십시오.',
};

/** What a patient needs, in words that pages are made of: "Find us" over the way to the ward. */
const needed: readonly (readonly [lang: string, lines: readonly string[]])[] = [
	['en', ['Contact us', 'Ward 4, second floor', 'Telephone 01632 960 111']],
	['en', ['Contact', 'Nurse in charge: 01632 960 112']],
	['en', ['Find us', 'Level 2, Rainbow wing, behind the lifts']],
	['en', ['Find out more', 'Diabetes nurses: 01632 960 113', 'www.diabetes.example']],
	['en', ['Our team', 'Ann Lee, physiotherapist', 'Bo Kim, dietitian']],
	['en', ['Sharing', 'Do not share towels, razors or needles']],
	['en', ['Share', 'Never share your insulin pen']],
	['en', ['Book an appointment', 'Ring 01632 960 114 between 8 and 10']],
	['en', ['Appointments', 'First visit: bring your list of medicines']],
	['en', ['Services', 'Interpreter, chaplain, shop']],
	['en', ['Tags: wear your medical alert tag at all times']],
	['en', ['Posted by mail: your results']],
	['en', ['Menu', 'Breakfast: porridge', 'Lunch: soup and bread']],
	['en', ['Menu: Monday soup, Tuesday fish']],
	['en', ['Comments', 'Write down what you want to ask:', '_______________']],
	['en', ['Your name', 'Date of birth', 'Telephone', 'Message for the nurse']],
	['en', ['Name: ________', 'Date: ________', 'Comments: ________']],
	['en', ['Did it help?', 'Yes', 'No']],
	['en', ['Search', 'Look over all of your skin once a month']],
	['en', ['Close', 'Press the lid down until it clicks']],
	['en', ['Next', 'Turn on your left side']],
	['en', ['Save this number', '01632 960 115']],
	['en', ['Report side effects', 'Yellow card line 01632 960 116']],
	['en', ['Send us the sample', 'By post, within two days']],
	['en', ['Send', 'Within two days of collecting it']],
	['en', ['Print', 'In capital letters on the label of the pot']],
	['en', ['Print this page and bring it with you']],
	['en', ['Follow us', 'Signs lead from the main door to the scanner']],
	['en', ['Subscribe', 'Your prescriber sends repeat orders']],
	['en', ['Related conditions', 'Coeliac disease', 'Thyroid disease', 'Type 1 diabetes']],
	['en', ['More information', 'British Heart line 0300 123 4567']],
	['en', ['Learn more', 'Ask the stoma nurse on your next visit']],
	['en', ['See more', 'A second opinion is your right']],
	['en', ['Privacy', 'A screen is drawn around the bed']],
	['en', ['Privacy', 'Your records are shared with your GP only']],
	['en', ['Conditions', 'Asthma', 'Eczema']],
	['en', ['Terms', 'Systolic: the upper number', 'Diastolic: the lower number']],
	['en', ['News', 'Tell us at once if the lump grows']],
	['en', ['Log in', 'Use the tablet beside your bed and the code 4411']],
	['en', ['Register', 'At the desk in the hall']],
	['en', ['Home', 'Have somebody stay the first night']],
	['en', ['Ward | Day room | Shop', '8-20 | 9-17 | 10-16']],
	['en', ['Accept', 'That you will be tired']],
	['en', ['Settings', 'Mode 2, humidifier 3']],
	['en', ['Skip', 'The evening dose if you fast']],
	['en', ['Skip to the main meal if you feel sick']],
	['en', ['Likes', 'Dislikes']],
	['en', ['Donate', 'Blood, plasma, bone marrow']],
	['en', ['About us', 'We are a team of four nurses']],
	['en', ['FAQ', 'Can I drive? Not for a week']],
	['en', ['Complaints', 'Ask for the matron, or ring 01632 960 117']],
	['en', ['Cookies', 'One cookie has 10 g of sugar']],
	['en', ['Accessibility', 'Step-free from Mill Lane, hearing loop']],
	['en', ['Related: pain, swelling, fever']],
	['en', ['Popular', 'Swimming, cycling, walking']],
	['en', ['Recommended', 'Two litres of water a day']],
	['en', ['Read more slowly', 'Rest your eyes each quarter of an hour']],
	['en', ['Email: stroke.team@hospital.example']],
	['en', ['By Friday', 'Stop the tablets']],
	['en', ['Back', 'Front']],
	['en', ['Sponsored walk', 'Tell us if you want to take part']],
	['en', ['Sign up', 'For the stop smoking group, at the desk']],
	['en', ['Join us', 'Every Tuesday at 10, day room']],
	['en', ['Join the discussion', 'Every Tuesday at 10, day room']],
	['en', ['View all', 'Medicines before you throw them away']],
	['en', ['Load more', 'Weight only when it does not hurt']],
	['en', ['Edit', 'Your list of medicines each month']],
	['en', ['Go to top', 'Shelf: insulin not yet opened']],
	['en', ['Visitors: 2 at a time', 'Visitors are welcome from 14:00 to 20:00']],
	['en', ['Save up to £100 a year with a prepayment certificate.']],
	['en', ['Take 20 % off your usual dose of insulin on the day of the scan.']],
	['en', ['Book your flu jab now, only until the end of October.']],
	['en', ['Photo: the inhaler held upright', 'Picture: left/right heel']],
	['en', ['See also: Taking warfarin safely']],
	['en', ['See also', 'Coeliac disease, leaflet 12', 'Thyroid disease, leaflet 14']],
	['en', ['Your name', 'Telephone', 'Message', 'Send this form to Ward 4']],
	['en', ['Read 3 times before you sign']],
	['en', ['The ankle app', 'Download the free app and log your steps']],
	['en', ['Register with a dentist near you']],
	['en', ['Join the walking group on Tuesdays']],
	['en', ['Next visit – Monday 3 June 2024 at 14:00']],
	['en', ['Scan: Tue 4 Jun 2024 at 9:15']],
	['en', ['Asked your doctor? Bring the answer']],
	['en', ['3 questions, 2 answers']],
	['en', ['Answered on the form', 'Asked again at the desk']],
	['en', ['Profile', 'Lie on your side with your knees bent']],
	['en', ['Thanks to our volunteers', 'Thank the nurse in charge']],
	['en', ['Read this letter in good light']],
	['en', ['Viewed from the side', 'Viewed 2 times in the mirror']],
	['en', ['Ask a question', 'Before you sign, ask whatever you want to know']],
	['en', ['Follow this question with your own: what if I do nothing?']],
	['en', ['Pay at the desk by Visa']],
	['en', ['#2 needle', '# of tablets: 14']],
	['en', ['Ann Lee — 3 June 2024 — 3 tablets']],
	['en', ['Heart rate 120', '♥ 120']],
	['en', ['Start of treatment', 'Beginning of contractions']],
	['en', ['Modified diet', 'Soft food for two weeks']],
	['en', ['From our sponsors we have a lift: ring 01632 960 118']],
	['en', ['PT/114', 'Ward code']],
	['en', ['Morning', '2/3', 'Morning', '3/3', 'Night']],
	['pt', ['Agradecer', 'Ver o perfil do pé']],
	['es', ['Hacer una pregunta', 'Traiga sus dudas por escrito']],
	['de', ['Frage stellen', 'Schreiben Sie Ihre Fragen vorher auf']],
	['fr', ['Validation', 'Votre carte est à valider à l’accueil']],
	['en', ['Appointments', '18 June 2024, 10:30', '25 June 2024, 10:30']],
	['en', ['Your appointment: 18 June 2024, 10:30']],
	[
		'en',
		['Do you smoke?', 'Yes', 'No', 'Do you drink?', 'Yes', 'No', 'Do you snore?', 'Yes', 'No'],
	],
	['en', ['Your rights', 'Privacy', 'Interpreter', 'Second opinion']],
	['en', ['Code 12 at the door', '£5 off the car park with your letter']],
	['en', ['Hill Clinic', 'Mill Lane 3', 'Monday to Friday, 9 to 5']],
	['it', ['Riduca il sale del 50 %', 'Meno sale, più spezie']],
	['it', ['Prenda 2 compresse invece di 1']],
	['de', ['Besucher: höchstens 2', 'Besuchszeit 14:00 bis 20:00 Uhr']],
	['de', ['Nehmen Sie 20 mg statt 40 mg', 'Zuzahlung 10 Euro']],
	['de', ['Foto: Verband am zweiten Tag', 'Bild: Kompresse']],
	['fr', ['Réduction des risques : 20 % de moins', 'Remise de la carte : 10 €']],
	['es', ['Rebaje la dosis un 50 %', 'Precio: 12 €']],
	['sv', ['Rea aldrig ut tabletter', 'Avgift 100 kr']],
	['ru', ['Акция донорства: 12 мая', 'Цена 100 руб.']],
	['tr', ['Ziyaretçi sayısı: 2', 'Ziyaret 14:00 - 20:00']],
	['de', ['Kontakt', 'Station 4, Telefon 030 1234567']],
	['de', ['Kontakt', 'Schwester Anna, Haus C, zweiter Stock']],
	['de', ['Sprechzeiten', 'Montag 8 bis 12 Uhr']],
	['de', ['Termine', 'Fäden ziehen: nach zehn Tagen']],
	['de', ['Anzeige', 'Das obere Feld zeigt den Blutdruck']],
	['de', ['Anzeige', 'E2: Manschette zu locker']],
	['de', ['Teilen', 'Nur an der Bruchkerbe']],
	['de', ['Tablette teilen']],
	['de', ['Tablette teilen oder ganz schlucken?', 'Teilen Sie sie nur an der Kerbe']],
	['de', ['Drucken', 'Mit dem Daumen, nicht mit dem Nagel']],
	['de', ['Merken', 'Pille vergessen: binnen zwölf Stunden nachholen']],
	['de', ['Leistungen', 'Das zahlt die Kasse: Einlagen, Bandagen']],
	['de', ['Über uns', 'Wir sind vier Pflegekräfte']],
	['de', ['Anfahrt', 'Bus 12 bis Klinikum']],
	['de', ['Weiter', 'Mit der linken Seite']],
	['de', ['Suche', 'Tasten Sie beide Brüste ab']],
	['de', ['Mehr Informationen', 'Krebsinformationsdienst 0800 4203040']],
	['de', ['Einstellungen', 'Druck 8, Befeuchter 3']],
	['de', ['Notfallnummern', '112 Rettungsdienst']],
	['de', ['Folgen Sie uns', 'Vom Eingang der grünen Linie nach']],
	['de', ['Anmelden', 'Am Schalter 3, mit der Karte']],
	['fr', ['Contact', 'Service de cardiologie : 01 23 45 67 89']],
	['fr', ['Contactez-nous', 'Bâtiment B, deuxième étage']],
	['fr', ['Nous contacter', 'Infirmière : poste 4412']],
	['fr', ['Rendez-vous', 'Apportez votre carte et vos ordonnances']],
	['fr', ['Partager', 'Jamais le rasoir ni la brosse à dents']],
	['fr', ['Annonce', 'Le médecin vous reçoit avec un proche']],
	['fr', ['Pub', 'Pas d’alcool pendant le traitement']],
	['fr', ['En savoir plus', 'Ligne Azur 0 810 20 30 40']],
	['fr', ['Services', 'Kinésithérapie, diététique']],
	['fr', ['Recherche', 'Palpez vos seins chaque mois']],
	['fr', ['Commentaires', 'Notez ici vos questions :']],
	['fr', ['Suivant', 'Tournez-vous sur le côté']],
	['es', ['Contacto', 'Planta 2, enfermería: 912 345 678']],
	['es', ['Contacte con nosotros', 'Edificio B, segunda planta']],
	['es', ['Compartir', 'Nunca jeringuillas ni cepillos']],
	['es', ['Citas', 'Retirada de puntos: a los diez días']],
	['es', ['Más información', 'Teléfono de la esperanza 717 003 717']],
	['es', ['Servicios', 'Fisioterapia, dietista']],
	['es', ['Siguiente', 'Gire hacia la izquierda']],
	['es', ['Inicio', 'Tome la primera pastilla el lunes']],
	['es', ['Acceso', 'Por la puerta norte']],
	['it', ['Contatti', 'Reparto 4: 06 1234 5678']],
	['it', ['Contatti', 'Ambulatorio infermieristico, piano terra']],
	['it', ['Prenotazioni', 'Allo sportello 3, con la ricetta']],
	['it', ['Condividere', 'Mai le siringhe']],
	['it', ['Servizi', 'Fisioterapia e dietista']],
	['pt', ['Contactos', 'Enfermaria 4: 21 123 45 67']],
	['pt', ['Contato', 'Posto de enfermagem, segundo andar']],
	['pt', ['Partilhar', 'Nunca seringas nem lâminas']],
	['pt', ['Marcações', 'No balcão 3, com o cartão']],
	['pt', ['Saiba mais', 'Linha SNS 24: 808 24 24 24']],
	['ca', ['Contacte', 'Planta 2, infermeria: 931 234 567']],
	['nl', ['Contact', 'Afdeling 4: 020 123 45 67']],
	['nl', ['Contact', 'Verpleegpost, tweede verdieping']],
	['nl', ['Afspraken', 'Hechtingen eruit: na tien dagen']],
	['nl', ['Delen', 'Alleen op de breukstreep']],
	['nl', ['Diensten', 'Fysiotherapie en diëtist']],
	['nl', ['Meer informatie', 'Hartlijn 0900 3000 300']],
	['sv', ['Kontakt', 'Avdelning 4: 08 123 456 78']],
	['sv', ['Dela', 'Bara vid brytskåran']],
	['sv', ['Kontakta oss', 'Mottagningen på plan 2']],
	['da', ['Kontakt', 'Afdeling 4: 33 12 34 56']],
	['da', ['Del', 'Kun ved kærven']],
	['nb', ['Kontakt', 'Avdeling 4: 22 12 34 56']],
	['nb', ['Kontakt oss', 'Poliklinikken i andre etasje']],
	['fi', ['Yhteystiedot', 'Osasto 4: 09 123 4567']],
	['fi', ['Jaa', 'Vain jakouurteen kohdalta']],
	['pl', ['Kontakt', 'Oddział 4: 22 123 45 67']],
	['pl', ['Usługi', 'Fizjoterapia, dietetyk']],
	['cs', ['Kontakt', 'Oddělení 4: 222 123 456']],
	['cs', ['Kontakty', 'Sesterna, druhé patro']],
	['hu', ['Kapcsolat', 'Osztály: 1 123 4567']],
	['ro', ['Contact', 'Secția 4: 021 123 45 67']],
	['el', ['Επικοινωνία', 'Τμήμα 4: 210 123 4567']],
	['el', ['Επικοινωνία', 'Νοσηλευτικός σταθμός, δεύτερος όροφος']],
	['tr', ['İletişim', 'Servis 4: 0212 123 45 67']],
	['tr', ['İletişim', 'Hemşire bankosu, ikinci kat']],
	['tr', ['Randevu', 'Kartınızı ve reçetenizi getirin']],
	['ru', ['Контакты', 'Отделение 4: 8 495 123-45-67']],
	['ru', ['Контакты', 'Сестринский пост, второй этаж']],
	['ru', ['Запись на приём', 'В окне 3, с полисом']],
	['ru', ['Услуги', 'Физиотерапия, диетолог']],
	['uk', ['Контакти', 'Відділення 4: 044 123 45 67']],
	['id', ['Kontak', 'Bangsal 4: 021 1234 5678']],
	['id', ['Hubungi kami', 'Pos perawat, lantai dua']],
	['vi', ['Liên hệ', 'Khoa 4: 028 1234 5678']],
	['vi', ['Liên hệ', 'Phòng điều dưỡng, tầng hai']],
	['vi', ['Dịch vụ', 'Vật lý trị liệu, dinh dưỡng']],
	['vi', ['In', 'Tên của bạn lên nhãn lọ']],
	['ar', ['اتصل بنا', 'القسم 4: 0123456789']],
	['ar', ['اتصل بنا', 'محطة التمريض، الطابق الثاني']],
	['ar', ['المواعيد', 'أحضر بطاقتك ووصفاتك']],
	['ar', ['مشاركة', 'لا تشارك الإبر مع أحد']],
	['fa', ['تماس با ما', 'بخش ۴: ۰۲۱۱۲۳۴۵۶۷۸']],
	['fa', ['تماس با ما', 'ایستگاه پرستاری، طبقه دوم']],
	['ur', ['رابطہ', 'وارڈ 4: 021 1234567']],
	['he', ['צור קשר', 'מחלקה 4: 03-1234567']],
	['he', ['צרו קשר', 'תחנת אחיות, קומה שנייה']],
	['hi', ['संपर्क करें', 'वार्ड 4: 011 12345678']],
	['hi', ['संपर्क करें', 'नर्स स्टेशन, दूसरी मंज़िल']],
	['th', ['ติดต่อเรา', 'หอผู้ป่วย 4: 02 123 4567']],
	['th', ['ติดต่อ', 'จุดพยาบาล ชั้นสอง']],
	['zh', ['联系我们', '四病区：010-12345678']],
	['zh', ['联系我们', '护士站，二楼']],
	['zh', ['留言', '请写下您想问医生的问题']],
	['zh', ['分享', '请勿共用针头']],
	['zh', ['预约', '请带医保卡到三号窗口']],
	['ja', ['お問い合わせ', '四階病棟：03-1234-5678']],
	['ja', ['お問い合わせ', '二階ナースステーション']],
	['ja', ['アクセス', 'バス停「病院前」から徒歩三分']],
	['ja', ['予約', '三番窓口で保険証を見せる']],
	['ko', ['문의', '4병동: 02-123-4567']],
	['ko', ['오시는 길', '지하철 2호선 병원역 3번 출구']],
	['ko', ['예약', '3번 창구에서 보험증을 보여 주세요']],
];

/** Labels with more behind them, which are a page's only beside others of a page. */
const alone: readonly (readonly [lang: string, lines: readonly string[]])[] = [
	['en', ['Categories: mild, moderate, severe']],
	['en', ['Topics: wound care, pain, driving']],
	['en', ['Next page: your pain diary']],
	['en', ['Home > ward > theatre > recovery > ward']],
	['de', ['Themen: Schmerz, Schlaf, Fahren']],
	['de', ['Kategorien: leicht, mittel, schwer']],
	['fr', ['Catégories : légère, modérée, sévère']],
	['es', ['Categorías: leve, moderada, grave']],
	['it', ['Argomenti: dolore, sonno, guida']],
	['pt', ['Categorias: ligeira, moderada, grave']],
	['zh', ['标签：请核对药瓶上的姓名']],
	['zh', ['分类：轻度、中度、重度']],
	['zh', ['下一页：疼痛日记']],
];

const title = 'Looking after your ankle';
const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;
const paragraphs = (lines: readonly string[]) =>
	lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('');

/** The lines at the end of a text, in its midst, above the foot of a page, under a heading with markup. */
const places: Readonly<Record<string, (lines: readonly string[], text: string) => string>> = {
	'end.txt': (lines, text) => [title, '', text, '', ...lines].join('\n'),
	'midst.txt': (lines, text) => [title, '', text, '', ...lines, '', text].join('\n'),
	'apart.txt': (lines, text) => [title, text, ...lines, text].join('\n\n'),
	'heading.md': ([first = '', ...lines], text) =>
		[`# ${title}`, text, `## ${first}`, ...lines].join('\n\n'),
	'lines.md': (lines, text) => [`# ${title}`, text, ...lines, text].join('\n\n'),
	'page.html': ([first = '', ...lines], text) =>
		page(
			`<main><h1>${title}</h1>${paragraphs([text])}<h2>${first}</h2>${paragraphs(lines)}</main>`,
		),
	'lines.html': (lines, text) => page(`<h1>${title}</h1>${paragraphs([text, ...lines])}`),
};
const belowIsPage: typeof places = {
	'foot.txt': (lines, text) =>
		[title, '', text, '', ...lines, '', 'Share this page on Facebook', '© 2024 Hill Clinic'].join(
			'\n',
		),
	'foot.html': ([first = '', ...lines], text) =>
		page(
			`<main><h1>${title}</h1>${paragraphs([text])}<h2>${first}</h2>${paragraphs(lines)}<p><a href="/s">Share this page</a></p></main><footer>© 2024 Hill Clinic</footer>`,
		),
};

async function removed(lang: string, lines: readonly string[], all: typeof places) {
	const gone: string[] = [];
	for (const [file, write] of Object.entries(all)) {
		const bytes = Buffer.from(write(lines, advice[lang] ?? ''));
		const {ledger} = await importHandout({file, bytes}, {lang});
		for (const {action, text} of ledger) {
			const isLost = lines.some((line) => text.split('\n').includes(line));
			if (action === 'removed' && isLost) gone.push(`${file}: ${text}`);
		}
	}
	return gone;
}

describe('what a patient needs stays, wherever it stands', () => {
	it.each(needed)('%s %j', async (lang, lines) => {
		expect(await removed(lang, lines, {...places, ...belowIsPage})).toEqual([]);
	});

	it.each(alone)('%s %j, where nothing of a page stands beside it', async (lang, lines) => {
		expect(await removed(lang, lines, places)).toEqual([]);
	});
});

/** A page as it is pasted, around a text. */
const above = [
	...['Skip to content', 'Hill Clinic', 'Home', 'Services', 'Doctors', 'Home > Advice > Ankles'],
	...[title, 'By Ann Lee, nurse', 'Updated 3 May 2024', 'Print', 'Email'],
];
const below = [
	...['Share this page', 'Was this page helpful?', 'Yes', 'No', 'Related articles'],
	...['Ten tips for runners', 'Subscribe to our newsletter', 'Your email', 'About us'],
	...['Privacy policy', '© 2024 Hill Clinic'],
];
const text = advice['en'] ?? '';

describe('within a whole page, all of the page goes and nothing else', () => {
	it.each<[string, string[]]>([
		[
			'contact',
			['What to do', text, 'Contact us', 'Ward 4', 'Mill Lane 3', 'Telephone 01632 960 111'],
		],
		['a list without bullets', ['What to do', text, 'What to bring', 'Slippers', 'Your tablets']],
		['a subtitle', ['Advice for parents', 'What to do', text]],
		['a question', ['Did resting help?', text, 'Was it useful to rest?', text]],
		[
			'sources',
			['What to do', text, 'Sources', 'Guideline on ankles, 2023', 'Leaflet of the society'],
		],
		['a form', ['What to do', text, 'Your name', 'Date of birth', 'Comments', 'Yes', 'No']],
		['answers', ['What to do', text, 'Can I drive?', 'No', 'Can I walk?', 'Yes']],
		[
			'money',
			['What to do', text, 'The brace costs £25.', 'Donate blood only after six weeks', text],
		],
		['marks', ['What to do', text, 'Pain: ★★★☆☆', 'Rate your pain each day: 4 of 10 (mild)', text]],
		['languages', ['What to do', text, 'English', 'Español', 'Interpreters are free of charge.']],
		['an app', ['What to do', text, 'The ankle app', 'For iPhone and Android', 'Log your steps.']],
		['numbers', ['What to do', text, 'Emergency numbers', 'Poison line 01632 960 222']],
		['what never to share', ['What to do', text, 'Share', 'Never share your crutches', text]],
		['rights', ['What to do', text, 'Your rights', 'Privacy: you may ask for a screen']],
		['hours', ['What to do', text, 'Opening times', 'Monday to Friday, 9 to 5']],
	])('%s', async (_, own) => {
		for (const gap of ['\n', '\n\n']) {
			const bytes = Buffer.from([...above, text, ...own, ...below].join(gap));
			const {ledger} = await importHandout({file: 'a.txt', bytes}, {lang: 'en'});
			const gone = ledger.filter(({action}) => action === 'removed').map((entry) => entry.text);
			const expected = [...above, ...below].filter((line) => line !== title);
			expect(gone.flatMap((lines) => lines.split('\n')).sort()).toEqual(expected.sort());
		}
	});

	it.each([
		['a price below an advertisement', ['Advertisement', 'Prescription charge: £9.90 an item'], 1],
		['two headings below a label', ['Read also', 'Treatment', 'Tablets'], 1],
		[
			'a heading below a title of another page',
			['Read also', 'Ankles in the winter', 'Tablets'],
			2,
		],
		['what is sold', ['Advertisement', 'Lumo mattresses: 40% off until Monday', 'Tablets'], 2],
	])('%s', async (_, lines, count) => {
		const bytes = Buffer.from([...above, text, ...lines, text, ...below].join('\n'));
		const {ledger} = await importHandout({file: 'a.txt', bytes}, {lang: 'en'});
		const gone = ledger.filter(({action}) => action === 'removed').map((entry) => entry.text);
		expect(lines.filter((line) => gone.includes(line))).toEqual(lines.slice(0, count));
	});
});
