import {describe, expect, it} from 'vitest';
import {labelTest} from '../../src/lines/label-test.ts';
import {pageScorer, sureOdds} from '../../src/lines/page-score.ts';

const scorerOf = (lang: string) => pageScorer(lang, labelTest(lang));

describe('pageScorer', () => {
	it.each([
		['en', 'Find us'],
		['en', 'Topics: sleep, food'],
		['de', 'Anzeige'],
		['de', 'Teilen'],
		['fr', 'Partager'],
		['zh', '分享'],
	])('takes %s "%s" for words of every day', (lang, line) => {
		expect(scorerOf(lang)(line)?.isEveryday).toBe(true);
	});

	it.each([
		['en', 'Report a problem with this page', 'sharing'],
		['en', 'Did you find what you were looking for?', 'rating'],
		['de', 'Artikel merken', 'sharing'],
		['de', 'War dieser Artikel hilfreich?', 'rating'],
		['de', 'Über die Autorin', 'author'],
		['fr', 'Avant d’imprimer ce courriel, pensez à l’environnement.', 'mail'],
		['it', 'LEGGI ANCHE >> Intolleranza al lattosio: i sintomi', 'related'],
		['it', 'Chi siamo - Contatti - Note legali - Privacy', 'legal'],
		['fi', 'Tilaa uutiskirje', 'newsletter'],
		['fi', 'Tämä sivusto käyttää evästeitä.', 'notice'],
		['pl', 'Podobne wpisy', 'related'],
		['pl', 'Komentarze (1)', 'comments'],
		['pt', 'Gostou deste artigo? Partilhe com os seus amigos!', 'rating'],
		['tr', 'Bu yazı 1.245 kez okundu.', 'sharing'],
		['hu', 'Olvasási idő: 4 perc', 'sharing'],
		['ja', 'この記事は役に立ちましたか？', 'rating'],
		['pl', 'Lubię to 27', 'reply'],
		['it', 'Valuta questo contenuto: 4,2 su 5 (318 voti)', 'rating'],
		['nl', 'Tekstgrootte: A A A', 'sharing'],
		['en', 'Sort by: newest', 'comments'],
		['pt', 'Mais lidas', 'related'],
		['de', 'Das könnte Sie auch interessieren: Reizblase – wenn es ständig drückt', 'related'],
		['fr', 'Nous respectons votre vie privée', 'notice'],
		['fr', 'La suite après cette annonce', 'advert'],
		['pt', 'Siga o Portal Bem Cuidar no Google Notícias', 'sharing'],
		['ru', 'Просмотров: 15 402', 'sharing'],
		['en', 'Site design by Brightleaf', 'legal'],
	])('is sure of %s "%s": %s', (lang, line, kind) => {
		const score = scorerOf(lang)(line);
		expect(score?.kind).toBe(kind);
		expect(score?.odds).toBeGreaterThanOrEqual(sureOdds);
	});

	it.each([
		['en', 'Share your story'],
		['en', 'Share your worries with the nurse if the pain keeps you from sleeping.'],
		['en', 'Rate the pain at the injection site'],
		['en', 'One cookie has 10 g of sugar; use less of it.'],
		['en', 'Your reply'],
		['en', 'Who is this article for?'],
		['en', 'Send us an e-mail'],
		['en', 'Print this page and take it along'],
		['en', 'To join our newsletter for patients, ring 01632 960 111.'],
		['en', 'What would you like to do next?'],
		['de', 'Tut diese Seite weh?'],
		['de', 'Andere Seite'],
		['sv', 'Andra sidan'],
		['sv', 'Spara broschyren'],
		['es', 'Guarde esta hoja y tráigala a la próxima visita.'],
		['el', 'Άλλες αρθρώσεις'],
		['vi', 'Bài tập khác'],
		['pl', 'Druga strona'],
		['en', 'Organ donation'],
		['en', 'The brace costs £25.'],
		['en', 'Available for iPhone and Android'],
		['en', 'Rate your pain each day: 4 of 10 (mild)'],
		['en', 'Related: pain, swelling, fever'],
		['en', 'You agree to the operation'],
		['de', 'Spenderniere'],
		['pt', 'Siga o tratamento até o fim'],
	])('is not sure of %s "%s"', (lang, line) => {
		expect(scorerOf(lang)(line)?.odds ?? 0).toBeLessThan(sureOdds);
	});
});
