import {offers, takesCards} from './offers.ts';
import {
	countsOnly,
	countsReaders,
	namesScreen,
	offersApp,
	onlyNecessary,
	otherQuestions,
	reportsError,
} from './page-extras.ts';
import type {Line} from './page-line.ts';
import type {Sign} from './page-sign.ts';
import {
	address,
	affiliate,
	agreeing,
	asksOpinion,
	basket,
	bodyGift,
	builtBy,
	confidential,
	cookie,
	device,
	environment,
	following,
	giving,
	goesOnBelow,
	keeping,
	kept,
	languageName,
	letterSizes,
	liking,
	looking,
	mail,
	mailField,
	mayBeAdvert,
	message,
	mostRead,
	pointsOn,
	printing,
	privacyFirst,
	readingTime,
	reply,
	seeAlso,
	seeAlsoBefore,
	seeMore,
	sentFrom,
	service,
	sharedWith,
	sorting,
	spokenButton,
	stars,
	votes,
	yesOrNo,
} from './page-terms.ts';
import {creditsLender, creditsPicture} from './picture-credits.ts';
import {postSigns} from './post-signs.ts';

/** What asks for money in a few words; "Organ donation" does not. */
const asksForMoney = ({text, words}: Line) =>
	words <= 8 && giving.test(text) && !bodyGift.test(text);

/** The first that holds counts. */
export const signs: readonly Sign[] = [
	{
		kind: 'notice',
		odds: 7,
		inSentences: true,
		of: (line) =>
			cookie.test(line.text) &&
			(line.has('accept') || line.has('page') || line.has('this', 'article')),
	},
	{
		kind: 'newsletter',
		odds: 6,
		inSentences: true,
		of: (line) => line.words <= 25 && line.opens('subscribe') && line.has('newsletter'),
	},
	{
		kind: 'notice',
		odds: 5,
		inSentences: true,
		of: ({words, text}) =>
			(words <= 8 && privacyFirst.test(text)) ||
			(words <= 60 && ((sharedWith.test(text) && kept.test(text)) || affiliate.test(text))),
	},
	{kind: 'credit', odds: 4, of: ({words, source}) => words <= 10 && creditsLender(source)},
	{kind: 'credit', odds: 2.8, of: ({words, source}) => words <= 10 && creditsPicture(source)},
	{
		kind: 'advert',
		odds: 2.8,
		inSentences: true,
		of: ({words, text}) => words <= 25 && offers(text),
	},
	...postSigns,
	{kind: 'sharing', odds: 5, of: (line) => countsReaders(line.text)},
	{kind: 'legal', odds: 5, inSentences: true, of: (line) => namesScreen(line.text)},
	{kind: 'sharing', odds: 3, of: (line) => reportsError.test(line.text)},
	{kind: 'related', odds: 3.5, of: (line) => otherQuestions.test(line.text)},
	{kind: 'legal', odds: 4, of: (line) => line.words <= 12 && takesCards(line.text)},
	{kind: 'notice', odds: 4, of: (line) => onlyNecessary.test(line.text)},
	{kind: 'sharing', odds: 2, of: (line) => line.words <= 7 && offersApp(line.text)},
	{
		kind: 'sharing',
		odds: 4,
		of: (line) => line.words <= 7 && /(?:^|[:：\s])a a a$/u.test(line.text),
	},
	{kind: 'sharing', odds: 1.5, of: (line) => line.words <= 12 && countsOnly(line.text)},
	{
		kind: 'related',
		odds: 4,
		of: (line) => line.words <= 18 && !line.isSentence && seeAlsoBefore.test(line.text),
	},
	{kind: 'related', odds: 2.6, of: (line) => line.words <= 5 && seeAlso.test(line.text)},
	{kind: 'related', odds: 2.5, of: (line) => line.words <= 5 && seeMore.test(line.text)},
	// Leaflets send on to others, too.
	{kind: 'related', odds: 2.5, of: (line) => line.words <= 18 && pointsOn.test(line.text)},
	{kind: 'sharing', odds: 5, of: (line) => line.words <= 6 && letterSizes.test(line.text)},
	{kind: 'way', odds: 5, of: (line) => /^(?:\p{L}[ |·]+){12,}\p{L}$/u.test(line.text)},
	{kind: 'comments', odds: 4, of: (line) => line.words <= 6 && sorting.test(line.text)},
	{
		kind: 'rating',
		odds: 4,
		of: (line) =>
			line.words <= 14 &&
			stars.test(line.text) &&
			(/^[★☆⭐]/u.test(line.text) || votes.test(line.text)),
	},
	{kind: 'rating', odds: 4, of: (line) => line.words <= 8 && /👍|👎/u.test(line.text)},
	{kind: 'reply', odds: 3.5, of: (line) => line.words <= 4 && liking.test(line.text)},
	{kind: 'reply', odds: 2.5, of: (line) => line.text.length <= 16 && reply.test(line.text)},
	{kind: 'newsletter', odds: 2.5, of: (line) => spokenButton.test(line.text)},
	{kind: 'field', odds: 2.5, of: (line) => line.words <= 5 && mailField.test(line.text)},
	{
		kind: 'sharing',
		odds: 4,
		of: (line) => line.words <= 10 && following.test(line.text) && service.test(line.text),
	},
	{
		kind: 'sharing',
		odds: 5,
		of: (line) =>
			line.words <= 4 &&
			/^[\p{Nd}., ]+(?: \p{L}+){1,2}$|^\p{L}+ ?[:：]? ?[\p{Nd}., ]+$/u.test(line.text) &&
			line.has('viewed'),
	},
	{kind: 'donation', odds: 2.5, of: asksForMoney},
	{kind: 'advert', odds: 4, of: (line) => line.words <= 5 && basket.test(line.text)},
	{kind: 'advert', odds: 5, of: (line) => line.words <= 10 && goesOnBelow.test(line.text)},
	{kind: 'advert', odds: 4, isEveryday: true, of: (line) => mayBeAdvert.test(line.text)},
	{
		kind: 'notice',
		odds: 2.5,
		inSentences: true,
		of: (line) => line.words <= 20 && agreeing.test(line.text) && line.has('legal'),
	},
	{kind: 'rating', odds: 1, of: (line) => line.words <= 4 && yesOrNo.test(line.text)},
	{
		kind: 'mail',
		odds: 5,
		inSentences: true,
		of: (line) =>
			(line.words <= 8 && device.test(line.text) && sentFrom.test(line.text)) ||
			(line.words >= 8 && confidential.test(line.text) && message.test(line.text)) ||
			(line.words >= 4 &&
				line.words <= 20 &&
				environment.test(line.text) &&
				printing.test(line.text)),
	},
	{
		kind: 'sharing',
		odds: 6,
		of: (line) => line.words <= 8 && readingTime.test(line.text) && /\p{Nd}/u.test(line.text),
	},
	{
		kind: 'sharing',
		odds: 6,
		of: (line) =>
			line.words <= 8 &&
			service.test(line.text) &&
			(line.asksTo('share') || (line.has('share') && /[:：]/u.test(line.text))),
	},
	{
		kind: 'sharing',
		odds: 5.5,
		of: (line) => line.words <= 8 && line.asksTo('share') && line.namesPage,
	},
	{kind: 'way', odds: 5.5, of: (line) => line.words <= 8 && line.opens('skip')},
	{
		kind: 'rating',
		odds: 5,
		of: (line) => line.asks && line.words <= 12 && line.has('rate') && line.namesPage,
	},
	{kind: 'rating', odds: 5, of: (line) => line.asks && looking.test(line.text)},
	{
		kind: 'sharing',
		odds: 5,
		of: (line) =>
			line.words <= (line.ends('page') || line.ends('article') ? 7 : 5) &&
			line.asksTo('use') &&
			line.namesPage &&
			!line.goesOn,
	},
	{
		kind: 'comments',
		odds: 4.5,
		of: (line) =>
			(line.words <= 6 && line.has('comment', 'write')) ||
			(line.words <= 3 && line.has('comment') && /^\p{Nd}+\s|\(\p{Nd}+\)$/u.test(line.text)),
	},
	{kind: 'related', odds: 4.5, of: (line) => line.words <= 5 && line.has('also', 'article')},
	{kind: 'related', odds: 4, of: (line) => line.words <= 7 && mostRead.test(line.text)},
	{
		kind: 'newsletter',
		odds: 4.5,
		of: (line) => line.words <= 8 && line.has('newsletter') && !/[:：]$/u.test(line.text),
	},
	{
		kind: 'sharing',
		odds: 4,
		inSentences: true,
		of: (line) =>
			line.words <= 8 && /\p{Nd}/u.test(line.text) && line.has('viewed') && line.namesPage,
	},
	{
		kind: 'related',
		odds: 4,
		of: (line) =>
			line.words <= 18 &&
			/^[^:：>»]{3,30}(?:[:：]|>>|»)\s*\S/u.test(line.text) &&
			line.opens('read') &&
			/^(?:\S+ ){0,4}$/u.test(
				line.text
					.split(/[:：>»]/u)[0]
					?.trim()
					.concat(' ') ?? '',
			) &&
			line.has('also'),
	},
	{
		kind: 'author',
		odds: 4,
		of: (line) => line.words <= 4 && line.has('about', 'author'),
	},
	{kind: 'rating', odds: 4, of: (line) => line.words <= 5 && line.opens('rate') && line.namesPage},
	{
		kind: 'rating',
		odds: 4,
		of: (line) => line.asks && line.words <= 8 && line.has('rate', 'leaflet', 'this'),
	},
	{kind: 'advert', odds: 4, of: (line) => line.words <= 3 && line.is('advert')},
	{
		kind: 'sharing',
		odds: 4,
		of: (line) =>
			line.words <= 5 &&
			(line.opens('share')
				? service.test(line.text.replace(/^\S+/u, ''))
				: line.opens('use') && service.test(line.text.replace(mail, ''))),
	},
	{
		kind: 'sharing',
		odds: 3.5,
		of: (line) => line.words <= 3 && line.opens('share') && line.has('this'),
	},
	{kind: 'sharing', odds: 2.5, of: (line) => line.words <= 5 && keeping.test(line.text)},
	{
		kind: 'sharing',
		odds: 2.5,
		of: (line) => line.words <= 4 && line.opens('use') && address.test(line.text),
	},
	{
		kind: 'rating',
		odds: 4,
		of: (line) => line.words <= 9 && line.namesPage && asksOpinion.test(line.text),
	},
	{kind: 'legal', odds: 4, of: (line) => line.words <= 6 && builtBy.test(line.text)},
	{kind: 'related', odds: 3.5, of: (line) => line.words <= 6 && line.has('also', 'author')},
	// So a clinic asks for something itself; a button it is beside others.
	{
		kind: 'sharing',
		odds: 2,
		of: (line) => line.words <= 4 && line.opens('use') && service.test(line.text),
	},
	{kind: 'sharing', odds: 4, of: (line) => /^line ?で(?:送る|シェア)/u.test(line.text)},
	{
		kind: 'sharing',
		odds: 2.8,
		of: (line) => line.words <= 7 && line.asksTo('use') && line.namesPage && !line.goesOn,
	},
	{kind: 'related', odds: 2.8, of: (line) => line.words <= 6 && line.has('also', 'topic')},
	{
		kind: 'rating',
		odds: 2.8,
		of: (line) => line.asks && line.words <= 12 && line.has('this', 'article'),
	},
	{
		kind: 'sharing',
		odds: 2.4,
		of: (line) => line.words <= 4 && line.asksTo('use') && line.has('leaflet') && !line.goesOn,
	},
	{
		kind: 'legal',
		odds: 4,
		of: (line) =>
			line.words <= 3 &&
			(/^cookie[\p{L}-]{4,}$/u.test(line.text) || (cookie.test(line.text) && line.has('accept'))),
	},
	{
		kind: 'newsletter',
		odds: 2.8,
		inSentences: true,
		of: (line) => line.words <= 25 && line.has('newsletter', 'subscribe'),
	},
	{
		kind: 'rating',
		odds: 2.6,
		of: (line) => line.asks && line.words <= 8 && line.has('rate', 'this'),
	},
	{
		kind: 'related',
		odds: 2.5,
		of: (line) => line.words <= 4 && line.opens('read') && line.has('also'),
	},
	{
		kind: 'rating',
		odds: 1.5,
		of: (line) => line.asks && line.words <= 9 && line.has('rate', 'leaflet'),
	},
	{
		kind: 'rating',
		odds: 1.5,
		of: (line) => line.asks && line.words <= 9 && line.has('rate') && line.namesPage,
	},
	{kind: 'legal', odds: 2, of: (line) => line.words <= 4 && line.opens('legal')},
	{kind: 'newsletter', odds: 2, of: (line) => line.words <= 14 && line.has('newsletter')},
	{
		kind: 'newsletter',
		odds: 1.5,
		of: (line) =>
			(line.words <= 7 && line.opens('subscribe')) || (line.words <= 4 && line.ends('subscribe')),
	},
	{kind: 'field', odds: 1.5, of: (line) => line.words <= 4 && /\S ?\*$/u.test(line.text)},
	{
		kind: 'sharing',
		odds: 1,
		of: (line) => line.words <= 2 && (line.opens('share') || line.is('use')),
	},
	{kind: 'way', odds: 1, of: (line) => line.words <= 4 && line.opens('menu')},
	{kind: 'way', odds: 1.5, of: (line) => line.words <= 2 && languageName.test(line.text)},
	{kind: 'notice', odds: 0.8, of: (line) => line.words <= 4 && line.opens('accept')},
	{
		kind: 'comments',
		odds: 0.8,
		of: (line) => line.words <= 2 && (line.opens('comment') || line.ends('comment')),
	},
];
