import type {HouseStyle} from '../../house-style/house-style.ts';
import type {BuildResult} from '../../library/call/contract.ts';
import {dataUri} from '../../render/data-uri.ts';
import {formatDay} from '../../render/format-day.ts';
import {contentSecurityPolicy, policyHash} from '../../render/html/render-page.ts';
import {counted} from '../text.ts';
import {explain} from './explained.ts';
import {viewHandout} from './handout-view.ts';

/**
 * A page for the people who answer for a library: a sortable row for each handout, and everything
 * that is open about it. It needs no other file; its one script only sorts and filters.
 *
 * @param today YYYY-MM-DD
 */
export async function reportHtml(
	{handouts}: BuildResult,
	style: HouseStyle,
	today: string,
): Promise<string> {
	const {clinic} = style;
	const views = handouts.map((handout, index) =>
		viewHandout(handout, `handout-${index + 1}`, today),
	);
	const css = await style.fill('report/report.css.ejs', {clinic});
	const script = await style.fill('report/report.js', {});
	const having = (mark: string) => views.filter(({marks}) => marks.includes(mark)).length;
	const languages = [...new Map(views.map(({lang, language}) => [lang, language.text]))];
	return style.fill('report/report.ejs', {
		clinic,
		logo: clinic.logo && dataUri(clinic.logo.mediaType, clinic.logo.bytes),
		css,
		script,
		policy: `${contentSecurityPolicy(css)}; script-src ${policyHash(script)}`,
		today,
		day: formatDay(today, 'en'),
		handouts: views,
		totals: [
			['Handouts', views.length],
			['With errors, cannot be published', having('errors')],
			['With disclaimers missing or not approved', having('disclaimers')],
			['Review overdue or without a date', having('review')],
			['Awaiting clinical sign-off', having('sign-off')],
		],
		languages: languages.filter(([lang]) => lang !== undefined),
		explained: explain(views.flatMap(({findings}) => findings.map(({ruleId}) => ruleId))),
		counted,
	});
}
