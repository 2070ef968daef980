import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
import {type PrintProfile, papers} from '../../print-profiles/print-profile.ts';
import type {TypeSetting} from '../type-setting.ts';
import {cssString, pageCounter} from './page-css.ts';

/** The style sheet of a handout on paper, in one print profile. */
export async function renderPrintCss(
	handout: Handout,
	messages: Messages,
	style: HouseStyle,
	setting: TypeSetting,
	profile: PrintProfile,
): Promise<string> {
	const locals = {
		...setting,
		handout,
		runningTitle: shortened(handout.title.replaceAll('\u00AD', '')),
		messages,
		clinic: style.clinic,
		profile,
		paper: papers[profile.paper],
		cssString,
		pageCounter: pageCounter(messages.page_of),
		// A script may need more line height than the profile gives, never less.
		lineHeight: setting.lineHeight && Math.max(setting.lineHeight, profile.lineHeight),
	};
	const styles = ['page/print.css.ejs', 'scripts.css.ejs'].map((name) => style.fill(name, locals));
	return (await Promise.all(styles)).filter(Boolean).join('\n');
}

/** How much of a title fits in the two lines of a page's head. */
const longestRunningTitle = 90;

/** Words in a page's margin do not break. */
const longestWord = 30;

function shortened(title: string): string {
	const cut = (text: string, length: number) =>
		text.length > length ? `${text.slice(0, length - 1)}…` : text;
	return cut(
		title.replace(/\S+/gu, (word) => cut(word, longestWord)),
		longestRunningTitle,
	);
}
