import {playing} from './page-extras.ts';
import {
	asksForum,
	countsAnswers,
	hearts,
	inBrowser,
	isSignedRemark,
	profile,
	saysWhenPosted,
	tagsOnly,
	whyReceived,
} from './page-posts.ts';
import type {Sign} from './page-sign.ts';

/** What stands around the posts of a forum, and around a letter of a site. */
export const postSigns: readonly Sign[] = [
	{kind: 'sharing', odds: 5, of: (line) => tagsOnly(line.text)},
	{kind: 'reply', odds: 4, of: (line) => hearts.test(line.text)},
	{kind: 'reply', odds: 4, of: (line) => saysWhenPosted(line.text)},
	{kind: 'reply', odds: 4, inSentences: true, of: (line) => isSignedRemark(line.text)},
	{kind: 'comments', odds: 2, of: (line) => countsAnswers(line.text)},
	{kind: 'sharing', odds: 4, of: (line) => playing.test(line.text)},
	{kind: 'reply', odds: 2.5, of: (line) => asksForum.test(line.text)},
	{kind: 'reply', odds: 3, of: (line) => profile.test(line.text)},
	{kind: 'way', odds: 5, inSentences: true, of: (line) => inBrowser.test(line.text)},
	{
		kind: 'newsletter',
		odds: 4,
		inSentences: true,
		of: (line) => line.words <= 20 && whyReceived.test(line.text),
	},
];
