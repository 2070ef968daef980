import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {packageTemplates} from '../../src/config/load-config.ts';
import {DisclaimerCatalogue} from '../../src/disclaimers/catalogue.ts';
import type {DisclaimerKind} from '../../src/disclaimers/disclaimer.ts';
import {disclaimerPatterns} from '../../src/disclaimers/disclaimer-patterns.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {carriageOf, disclaimedParts} from '../../src/disclaimers/section-disclaimers.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const none = new DisclaimerCatalogue([]);

async function carriage(text: string, kind: DisclaimerKind, lang: string) {
	const [part] = disclaimedParts((await runPlugins(`# T\n\n## A\n\n${text}\n`, [])).tree, []);
	return part && carriageOf(part, kind, {catalogue: none, lang}).how;
}

const recognised: Record<string, Record<string, string[]>> = {
	general: {
		en: [
			'This is not a substitute for medical advice.',
			'This leaflet does not replace\nyour doctor.',
			'For general information only.',
			'Talk to your nurse or pharmacist before you start.',
			'It is crucial to consult with a healthcare professional before attempting it.',
			'Seek medical advice before you begin.',
		],
		es: [
			'Este folleto no sustituye el consejo de su médico.',
			'Hable con su médico antes de empezar.',
		],
		fr: ['Ce texte ne remplace pas la consultation.', 'À titre informatif.'],
		de: ['Diese Seite ersetzt keinen Besuch beim Arzt.'],
		pt: ['Não substitui a consulta.', 'Tem caráter informativo.'],
		ar: ['هذه المعلومات لا تُغني عن استشارة الطبيب', 'لأغراض تعليمية'],
		zh: ['仅供参考', '不能替代医生的建议'],
		vi: ['Chỉ mang tính chất tham khảo', 'Không thay thế tư vấn của bác sĩ'],
		fa: ['این مطلب جایگزین نظر پزشک نیست.', 'فقط برای اطلاع شما.'],
		he: ['המידע אינו מהווה תחליף לייעוץ רפואי.', 'מידע כללי בלבד.'],
		hi: ['यह डॉक्टर की सलाह का विकल्प नहीं है।', 'केवल जानकारी के लिए।'],
		ja: ['医師の診察の代わりにはなりません。', '情報提供のみを目的としています。'],
	},
	emergency: {
		en: ['Call 999 now.', 'Go to an emergency department.'],
		es: ['Llame al 112.'],
		fr: ['Appelez le 15.'],
		de: ['Rufen Sie den Notruf 112.'],
		pt: ['Ligue 192.'],
		ar: ['اتصل على ٩٩٧'],
		zh: ['拨打120'],
		vi: ['Gọi ngay 115'],
		fa: ['به اورژانس بروید.', 'با شماره 115 تماس بگیرید.'],
		he: ['פנו לחדר מיון.', 'התקשרו ל-101.'],
		hi: ['आपातकालीन विभाग में जाएँ।', '112 पर फ़ोन करें।'],
		ja: ['119番に電話してください。', '救急外来へ。'],
	},
};

const approved = (await loadCatalogue([path.join(packageTemplates, 'disclaimers')]))
	.all()
	.filter(({kind}) => kind === 'general' || kind === 'emergency');

const ordinary = [
	'Before you see a doctor, write down your questions.',
	'A pillow is no cure.',
	'Ask your partner before you start.',
	'Information about your back.',
	'Doctors replace worn joints.',
];

describe('disclaimerPatterns', () => {
	it('has lines to test for every language and kind', () => {
		const shape = (of: Record<string, object>) =>
			Object.entries(of).map(([kind, langs]) => [kind, Object.keys(langs).sort()]);
		expect(shape(disclaimerPatterns as Record<string, object>)).toEqual(shape(recognised));
	});

	it.each(
		Object.entries(recognised).flatMap(([kind, langs]) =>
			Object.entries(langs).flatMap(([lang, lines]) =>
				lines.map((line) => [kind as DisclaimerKind, lang, line] as const),
			),
		),
	)('recognises (%s, %s) "%s"', async (kind, lang, line) => {
		expect(await carriage(line, kind, lang)).toBe('recognised');
		expect(await carriage(line, kind, `${lang.toUpperCase()}-XX`)).toBe('recognised');
		expect(await carriage(`- ${line.replace('\n', ' ')}`, kind, lang)).toBe('recognised');
		expect(await carriage(`\`\`\`\n${line}\n\`\`\``, kind, lang)).toBe('missing');
		expect(await carriage(`### ${line.replace('\n', ' ')}`, kind, lang)).toBe('missing');
		expect(await carriage(line, kind, lang === 'fi' ? 'en' : 'fi')).toBe('missing');
	});

	it.each(ordinary)('does not take "%s" for a disclaimer', async (line) => {
		expect(await carriage(line, 'general', 'en')).toBe('missing');
		expect(await carriage(line, 'emergency', 'en')).toBe('missing');
	});

	it.each(approved)('recognises our own wording of $kind in $lang', async ({kind, lang, text}) => {
		expect(await carriage(text, kind, lang)).toBe('recognised');
	});

	it.each([
		['fa', 'پزشک درد شما را بررسی می‌کند.'],
		['he', 'הרופא בודק את הגב.'],
		['hi', 'डॉक्टर आपकी पीठ की जाँच करते हैं।'],
		['ja', '医師が腰を診察します。代わりに歩いてもかまいません。'],
		['ar', 'يفحص الطبيب ظهرك.'],
		['zh', '医生会检查您的背部。'],
	])('does not take ordinary words in %s for a disclaimer', async (lang, line) => {
		expect(await carriage(line, 'general', lang)).toBe('missing');
		expect(await carriage(line, 'emergency', lang)).toBe('missing');
	});

	it('does not look for one kind in the words of another', async () => {
		expect(await carriage('Call 999 now.', 'general', 'en')).toBe('missing');
		expect(await carriage('Call 999 now.', 'exercise', 'en')).toBe('missing');
	});

	it('is not held up by long text', async () => {
		const line = 'not a talk consult seek general '.repeat(3000);
		expect(await carriage(line, 'general', 'en')).toBe('missing');
	});
});
