import {describe, expect, it} from 'vitest';
import {remarkRemoveBoilerplate} from '../../src/clean/remark-remove-boilerplate.ts';
import {pageLanguages} from '../../src/lines/languages/index.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const clean = (source: string, lang = 'en', path?: string) =>
	runPlugins(source, [[remarkRemoveBoilerplate, {lang}]], path);

/** Labels as they stand on real pages, one to three a language. */
const labels = {
	en: ['Leave a Comment', 'Share this:', 'Related posts', 'Share on Facebook', '4 min read'],
	es: ['Deja un comentario', 'Compartir en Facebook', 'Artículos relacionados', 'Etiquetas: dolor'],
	fr: ['Laisser un commentaire', 'Partager cet article', 'Articles similaires', 'Étiquettes : dos'],
	de: ['Schreibe einen Kommentar', 'Auf Facebook teilen', 'Ähnliche Beiträge'],
	pt: ['Deixe um comentário', 'Compartilhe', 'Artigos relacionados', 'Aceitar todos'],
	ar: ['اترك تعليقاً', 'شارك هذا المقال', 'مقالات ذات صلة', 'إعـلان'],
	zh: ['发表评论', '相关文章', '分享到微信', '接受所有 Cookies'],
	vi: ['Để lại một bình luận', 'Bài viết liên quan', 'Xem thêm'],
	fa: ['دیدگاه خود را بنویسید', 'نوشته‌های مرتبط', 'ادامه مطلب'],
	he: ['השאירו תגובה', 'שתפו בפייסבוק', 'קראו עוד'],
	hi: ['एक टिप्पणी छोड़ें', 'फेसबुक पर साझा करें', 'और पढ़ें'],
	ja: ['コメントを残す', 'Facebookでシェア', '関連記事', '続きを読む'],
	it: ['Lascia un commento', 'Articoli correlati', 'Leggi tutto', 'Accetta tutti', 'Torna su'],
	nl: ['Laat een reactie achter', 'Gerelateerde artikelen', 'Lees verder', 'Terug naar boven'],
	pl: ['Dodaj komentarz', 'Powiązane artykuły', 'Czytaj więcej', 'Udostępnij'],
	ru: ['Оставить комментарий', 'Похожие статьи', 'Читать далее', 'Поделиться'],
	tr: ['Yorum yap', 'İlgili yazılar', 'Devamını oku', 'Paylaş'],
	sv: ['Lämna en kommentar', 'Relaterade artiklar', 'Läs mer', 'Skriv ut sidan'],
	ko: ['댓글 남기기', '관련 글', '더 보기', '공유하기'],
	id: ['Tinggalkan komentar', 'Artikel terkait', 'Baca selengkapnya', 'Baca juga: Batuk pada bayi'],
	uk: [
		'Залишити коментар',
		'Читайте також',
		'Поділитися',
		'Ваша e-mail адреса не оприлюднюватиметься.',
	],
	cs: ['Přidat komentář', 'Související články', 'Vytisknout stránku | Nahoru', 'Sdílet'],
	hu: ['Hozzászólás írása', 'Kapcsolódó cikkek', 'Megosztás', 'Tovább olvasom'],
	ro: ['Lasă un comentariu', 'Articole similare', 'Citește mai departe'],
	ur: ['اپنا تبصرہ لکھیں', 'یہ مضمون شیئر کریں', 'مزید پڑھیں', 'واٹس ایپ'],
};

/** Lines of a handout that only resemble a label. */
const ordinary = {
	en: [
		'Share this with your partner',
		'Leave a comment for the nurse on the form.',
		'Read more slowly than usual',
		'Tagged cells show up on the scan',
		'Subscribe to nothing you cannot pay',
		'Share on good days what went well',
		'Next',
		'Read also the label: two a day.',
		'Ice on the knee | Heat on the back',
		'Share on Mondays what went well',
		'Leave a Comment if this leaflet, which the clinic wrote, has helped you at all',
	],
	es: ['Aceptar todas las emociones', 'Etiquetas de los medicamentos', 'Compartir la cama'],
	fr: ['Étiquettes des médicaments', 'Sommaire', 'Partager le lit'],
	de: ['Antworten', 'Anzeige erstatten', 'Schlagwörter der Therapie'],
	pt: ['Aceitar todos os sentimentos', 'Sumário'],
	ar: ['ألم الظهر', 'المحتوى الغذائي'],
	zh: ['接受全部检查后请回家休息', '作者的话', '分享您的感受很有帮助'],
	vi: ['Chia sẻ với bác sĩ', 'Đăng ký khám'],
	fa: ['نظر پزشک خود را بپرسید', 'مطالب این برگه'],
	he: ['שתפו את הרופא', 'תוכן עניינים'],
	hi: ['डॉक्टर के साथ साझा करें', 'आगे क्या करें'],
	ja: ['目次', '関連する病気', '家族と共有する'],
	it: ['Condividi con il tuo medico', 'Commenti del medico'],
	nl: ['Deel dit met uw arts', 'Meld je bij de balie'],
	pl: ['Podziel się tym z lekarzem', 'Zapisz się na wizytę'],
	ru: ['Поделиться с врачом', 'Содержание сахара'],
	tr: ['Doktorunuzla paylaşın', 'Ara öğünler'],
	sv: ['Dela med din läkare'],
	ko: ['관련 증상'],
	id: ['Bagikan dengan dokter Anda'],
	uk: ['Поділитися з лікарем', 'Зміст цукру'],
	cs: ['Sdílet s lékařem', 'Tisk na hrudi'],
	hu: ['Megosztás az orvossal', 'Tovább a műtétig'],
	ro: ['Distribuie greutatea'],
	ur: ['مزید پانی پئیں'],
};

describe('remarkRemoveBoilerplate', () => {
	it('removes a label and says so', async () => {
		const run = await clean('# T\n\nOne.\n\nLeave a Comment\n');
		expect(run.outline).toEqual(['h1: T', 'paragraph: One.']);
		expect(run.messages).toEqual([
			'5:1 info boilerplate Removed "Leave a Comment": a label of the page it was copied from',
		]);
		expect(run.ledger).toEqual([
			{
				action: 'removed',
				text: 'Leave a Comment',
				rule: 'boilerplate',
				reason: 'a label of the page it was copied from',
				line: 5,
				endLine: 5,
			},
		]);
	});

	it('knows the labels of these languages', () => {
		const known = Object.entries(pageLanguages).filter((entry) => entry[1].labels.length > 0);
		expect(known.map(([lang]) => lang).sort()).toEqual(Object.keys(labels).sort());
	});

	it.each(
		Object.entries(labels).flatMap(([lang, lines]) => lines.map((line) => [lang, line] as const)),
	)('removes (%s) "%s", as a line and as an empty heading', async (lang, label) => {
		const run = await clean(`# T\n\nOne.\n\n${label}\n\n## ${label}\n`, lang);
		expect(run.ledger.map(({text, line}) => [text, line])).toEqual([
			[label, 5],
			[label, 7],
		]);
	});

	it.each(
		Object.entries(ordinary).flatMap(([lang, lines]) => lines.map((line) => [lang, line] as const)),
	)('leaves (%s) "%s" alone', async (lang, line) => {
		const run = await clean(`# T\n\nOne.\n\n${line}\n\n## ${line}\n\nTwo.\n\n- ${line}\n`, lang);
		expect(run.ledger).toEqual([]);
		expect(run.messages).toEqual([]);
	});

	it('looks for English besides the language of the document, and for no other', async () => {
		const source = '# T\n\nUno.\n\nShare this\n\nWeiterlesen\n\nLeer más\n';
		expect((await clean(source, 'es-MX')).outline).toEqual([
			'h1: T',
			'paragraph: Uno.',
			'paragraph: Weiterlesen',
		]);
		expect((await clean(source, 'en')).outline).toContain('paragraph: Leer más');
	});

	it.each([
		['inside a sentence', 'You may share this with your family.'],
		['with a full stop', 'Share this.'],
		['in a code block', '```\nShare this\n```'],
		['in code', '`Share this`'],
		['beside a picture', '![](a.png) Share this'],
		['in a list', '- Share this'],
		['in a quotation', '> Share this'],
		['beside another line', 'Share this\nwith your family'],
	])('leaves a label %s alone', async (_, block) => {
		const run = await clean(`# T\n\nOne.\n\n${block}\n`);
		expect(run.ledger).toEqual([]);
		expect(run.messages).toEqual([]);
	});

	it('removes labels that are links, and several on one block', async () => {
		const run = await clean(
			'# T\n\nOne.\n\n[Leave a Comment](https://example.org/#respond)\n\nShare this:\n**Related posts**\n',
		);
		expect(run.outline).toEqual(['h1: T', 'paragraph: One.']);
	});

	it('keeps and reports a heading with text under it', async () => {
		const run = await clean('# T\n\nOne.\n\n## Related posts\n\nTwo.\n');
		expect(run.ledger).toEqual([]);
		expect(run.messages).toEqual([
			'5:1 warning boilerplate-left Unexpected heading "Related posts", expected no label of a web page',
		]);
	});

	it('keeps and reports a heading with a subsection under it', async () => {
		const run = await clean('# T\n\nOne.\n\n## Related posts\n\n### Sleep\n\nTwo.\n');
		expect(run.ledger).toEqual([]);
		expect(run.messages).toHaveLength(1);
	});

	it('removes a heading with nothing but labels under it', async () => {
		const run = await clean(
			'# T\n\nOne.\n\n## Related posts\n\n### Share this\n\nRead more\n\n[a]: https://example.org\n',
		);
		expect(run.outline).toEqual(['h1: T', 'paragraph: One.', 'definition: ']);
		expect(run.ledger.map(({line}) => line)).toEqual([5, 7, 9]);
	});

	it('keeps a title that is a label, also behind front matter', async () => {
		const run = await clean('---\nlang: en\n---\n\n# Read more\n\nOne.\n\n# Read more\n');
		expect(run.outline).toEqual(['yaml: ', 'h1: Read more', 'paragraph: One.']);
	});

	it('removes a label that a source without markup seems to have for a heading', async () => {
		const run = await clean('Back pain\n\nOne.\n\nLeave a Comment\n\nTwo.\n', 'en', 'handout.txt');
		expect(run.outline).toEqual(['h1: Back pain', 'paragraph: One.', 'paragraph: Two.']);
	});
});
