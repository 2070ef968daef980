import {comparisonKey} from '../../handout/words.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const imageDescription = defineRule({
	id: 'image-description',
	summary: 'A picture has words that say what it shows.',
	severity: 'warning',
	why: 'People who cannot see the picture hear its description, or nothing.',
	clauses: [
		{
			text: 'WCAG 2.2, 1.1.1 Non-text Content',
			href: 'https://www.w3.org/TR/WCAG22/#non-text-content',
		},
	],
	examples: [
		{
			name: 'what a picture shows',
			source: '![A woman lies on her back, knees bent](rest.png)\n',
			findings: [],
		},
		{
			name: 'no words',
			source: '![](rest.png)\n',
			findings: ['1:1-1:14 warning Missing description of the picture "rest.png"'],
		},
		{
			name: 'words that say nothing',
			source: '![rest.png](rest.png) ![Image](a.png) ![Bild1](b.png)\n',
			findings: [
				'1:1-1:22 warning Unexpected description "rest.png", expected what the picture shows',
				'1:23-1:38 warning Unexpected description "Image", expected what the picture shows',
				'1:39-1:54 warning Unexpected description "Bild1", expected what the picture shows',
			],
		},
	],
	check({tree, report}) {
		for (const {alt, url, position} of nodesOf(tree, 'image')) {
			if (!alt?.trim()) {
				report({
					reason: `Missing description of the picture "${url}"`,
					note: 'Write what a reader learns from it between the square brackets: ![what it shows](file). If it only decorates, say so: <!-- handpress ignore image-description: decoration -->.',
					place: position,
					actual: url,
				});
			} else if (saysNothing(alt, url)) {
				report({
					reason: `Unexpected description "${alt}", expected what the picture shows`,
					note: 'A screen reader reads it out. Write what a reader learns from the picture.',
					place: position,
					actual: alt,
				});
			}
		}
	},
});

const empty = new Set(
	'image picture photo figure graphic diagram img logo imagen foto figura bild grafik صورة 图片 图 画像 hình hình ảnh'.split(
		' ',
	),
);

function saysNothing(alt: string, url: string): boolean {
	// "Image 1", "Bild1": the number says nothing either.
	const words = comparisonKey(alt.replace(/\d{1,6}$/u, ''));
	const file = url.split('/').at(-1) ?? url;
	const stem = file.replace(/\.[a-z]+$/iu, '');
	return (
		empty.has(words) ||
		comparisonKey(alt) === comparisonKey(file) ||
		comparisonKey(alt) === comparisonKey(stem) ||
		/\.(?:png|jpe?g|svg|gif|webp)$/iu.test(alt)
	);
}
