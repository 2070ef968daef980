import type {Element} from 'hast';
import {setsCondition} from '../../lines/appeals.ts';
import {tellsContact} from '../../lines/page-score.ts';
import {attribute, eachElement, isBlock, textIn} from '../hast/elements.ts';
import {linkShare, type Measures, namesOf} from './measures.ts';
import {linksOnSite} from './where-links-lead.ts';

/** A kind of thing that sites put around a text. */
export interface FurnitureKind {
	readonly rule: string;
	readonly reason: string;
	readonly sure: number;
}

interface Sign extends FurnitureKind {
	/** Element names and roles that say so. */
	readonly elements?: RegExp;
	/** An id or a class that says so. */
	readonly names?: RegExp;
	/** What must hold of its text besides: a name alone may be chance. */
	readonly fits: (measures: Measures, node: Element) => boolean;
	/** Whether it is looked for in the text itself, too. */
	readonly inText?: boolean;
}

const always = () => true;
const isLinks = (measures: Measures) => linkShare(measures) >= 0.5;
const upTo = (words: number) => (measures: Measures) => measures.size <= words;
const withoutProse = (measures: Measures) => measures.prose === 0;

/** Lists and tables tell what to do; what a site asks of its visitors is a few words and a button. */
function holdsAdvice(node: Element): boolean {
	let holds = false;
	eachElement(node, ({tagName}) => {
		if (/^(?:ul|ol|dl|table)$/u.test(tagName)) holds = true;
	});
	return holds;
}

/** Signs in order; the first that fits counts. */
const signs: readonly Sign[] = [
	{
		rule: 'table-of-contents',
		reason: 'the list of contents, which is made anew',
		sure: 0.9,
		names:
			/^(?:toc|page-toc|toc[-_]container|ez-toc-container|table-of-contents|on-this-page|contents-list)$/u,
		fits: (measures) => measures.links >= 2 && linkShare(measures) >= 0.6,
		inText: true,
	},
	{
		rule: 'cookie-notice',
		reason: 'the notice about cookies',
		sure: 0.97,
		names:
			/cookie|gdpr|lgpd|rgpd|dsgvo|^cmp$|onetrust|consent[-_]?(?:banner|manager|dialog|popup|bar|notice)|^cc-window$/u,
		fits: upTo(400),
		inText: true,
	},
	{
		rule: 'navigation',
		reason: 'the way around the site',
		sure: 0.96,
		elements: /^(?:nav|navigation|menu|menubar|search)$/u,
		fits: (measures, node) =>
			isLinks(measures) || measures.prose === 0 || node.tagName === 'search',
		inText: true,
	},
	{
		rule: 'navigation',
		reason: 'the way around the site',
		sure: 0.9,
		names:
			/^(?:.*[-_])?(?:nav|navbar|navigation|menu|menubar|topnav|subnav|mega-?menu|pagination|pager|skip[-_]?(?:links?|nav|to[-_]content)|lang(?:uage)?s?[-_]?(?:switcher|selector|links|menu))$/u,
		fits: (measures) => linkShare(measures) >= 0.5 && withoutProse(measures),
		inText: true,
	},
	{
		rule: 'navigation',
		reason: 'where the page stands in its site',
		sure: 0.93,
		names: /(?:^|[-_])breadcrumbs?(?:[-_]|$)/u,
		fits: (measures) => measures.size <= 30 && withoutProse(measures),
		inText: true,
	},
	{
		rule: 'comments',
		reason: 'what readers of the site wrote, and the form for it',
		sure: 0.95,
		names:
			/^(?:comments|cmts?|respond|wp-block-(?:post-)?comments|disqus_thread|kommentar(?:e|er)?|commentaires|comentarios|comentários|commenti|reacties|komentarze|komentáře|hozzászólások|comentarii|yorumlar|comments?[-_](?:list|form|respond|area|section|wrap(?:per)?|thread|container|template))$/u,
		fits: always,
		inText: true,
	},
	{
		rule: 'sharing',
		reason: 'buttons to share the page',
		sure: 0.95,
		names:
			/^(?:.*[-_])?(?:shar(?:e|ing)|social|sharedaddy|addtoany|addthis|follow-us)(?:[-_](?:buttons?|links?|bar|icons?|this|tools|post|box|list|widget|media|nav|menu|container|bottom|top))*$/u,
		fits: (measures) => withoutProse(measures) && measures.size <= 60,
		inText: true,
	},
	{
		rule: 'related',
		reason: 'a list of other pages of the site',
		sure: 0.92,
		names:
			/^(?:.*[-_])?(?:related|recommended|more|relacionad[oa]s?|verwandte?s?|similaires?|correlat[ie]|gerelateerd|relaterade?)[-_]?(?:posts?|articles?|content|stories|links|items|pages|news|topics|entries|reading)?(?:[-_](?:list|wrap(?:per)?|container|section|box|block))?$/u,
		fits: (measures) => measures.links >= 1 && (withoutProse(measures) || measures.links >= 2),
		inText: true,
	},
	{
		rule: 'related',
		reason: 'a list of other pages of the site',
		sure: 0.9,
		names:
			/^(?:.*[-_])?(?:(?:blog|latest|recent|popular)[-_]?)?(?:posts|most[-_]?read|popular|trending|masleido|meistgelesen)(?:[-_](?:list|grid|wrap(?:per)?|section))?$/u,
		fits: (measures) => measures.links >= 2 && isLinks(measures) && withoutProse(measures),
		inText: true,
	},
	{
		rule: 'related',
		reason: 'a link to another page of the site, beside the text',
		sure: 0.9,
		elements: /^(?:aside|complementary)$/u,
		fits: (measures, node) =>
			measures.links >= 1 &&
			measures.links === linksOnSite([node]) &&
			measures.size - measures.linked <= 4 &&
			!tellsContact(textIn(node)),
		inText: true,
	},
	{
		rule: 'appeal',
		reason: 'what the site asks of its visitors',
		sure: 0.9,
		names:
			/^(?:.*[-_])?(?:cta\d?|appeal|call[-_]to[-_]action|donat(?:e|ion)s?|fundraising|bnr|spenden?|testimonials?|reviews)(?:[-_](?:box|banner|block|inner|inline|section|wrap(?:per)?))?$/u,
		fits: (measures, node) =>
			measures.size <= 60 &&
			!tellsContact(textIn(node)) &&
			!holdsAdvice(node) &&
			(!setsCondition(textIn(node)) ||
				namesOf(node).some((name) => /testimonial|review/u.test(name))),
		inText: true,
	},
	{
		rule: 'newsletter',
		reason: 'the form for a newsletter',
		sure: 0.93,
		names:
			/newsletter|^subscribe|subscribe[-_](?:form|box|widget)|subscription[-_]form|mailing[-_]?list|mc_embed|^sign-?up[-_]?(?:form|box|banner)?$/u,
		fits: upTo(80),
		inText: true,
	},
	{
		rule: 'advertisement',
		reason: 'an advertisement',
		sure: 0.9,
		names:
			/^(?:ads?|advert(?:s|isements?|ising)?|adsbygoogle|ad[-_](?:slot|unit|container|wrapper|banner|box|label)|sponsor(?:ed|s)?(?:[-_].*)?|promo(?:tion)?s?(?:[-_](?:box|banner|block|card))?|banner-(?:ad|inline|promo)|(?:ad|promo)-banner|google_ads.*|publi(?:cidad[e]?|cit[eé])?|werbung|anzeige|reklam[ae]?|reclame|annons|mainos)$/u,
		fits: upTo(60),
		inText: true,
	},
	{
		rule: 'byline',
		reason: 'who wrote it, when, and under what it is filed; kept in the front matter',
		sure: 0.9,
		names:
			/^(?:.*[-_])?(?:byline|(?:entry|post|article|page)[-_](?:meta|info|date|tags|categories|author|footer)|posted-on|published|pubdate|dateline|cat-links|tags-links|tag-list|tags|read(?:ing)?[-_]time)$/u,
		fits: (measures) => measures.size <= 30,
		inText: true,
	},
	{
		rule: 'byline',
		reason: 'who wrote it; kept in the front matter',
		sure: 0.85,
		names: /^(?:.*[-_])?(?:author[-_](?:bio|box|card|profile|info|description)|about-the-author)$/u,
		fits: upTo(120),
		inText: true,
	},
	{
		rule: 'byline',
		reason: 'who wrote it; kept in the front matter',
		sure: 0.85,
		names: /^(?:.*[-_])?(?:author|auteur|autore?|verfasser(?:in)?|skribent)$/u,
		fits: (measures, node) =>
			measures.size <= 50 && !holdsAdvice(node) && node.children.filter(isBlock).length > 1,
		inText: true,
	},
	{
		rule: 'advertisement',
		reason: 'what the site sells',
		sure: 0.9,
		names:
			/^(?:.*[-_])?products?(?:[-_](?:slider|list|grid|box|card|teaser|tile|carousel|item|miniature|recommendations?))?$/u,
		fits: (measures, node) =>
			measures.size <= 100 &&
			withoutProse(measures) &&
			!holdsAdvice(node) &&
			/[€£$¥]|\p{Nd} ?(?:zł|kč|kr|руб|₽|tl|₺)/iu.test(textIn(node)),
		inText: true,
	},
	{
		rule: 'page-tools',
		reason: 'a tool of the page',
		sure: 0.9,
		names:
			/^(?:.*[-_])?(?:print[-_]?(?:button|link|page|this)?|text-?size|font-?size|toolbar|page-tools|site-?sub|site-?notice|content-?sub|cat-?links|back[-_]to[-_]top|scroll[-_]?(?:to[-_])?top|edit-?section|header-?link|anchor-?link|permalink|copy-(?:button|link)|rating|page-feedback|was-this-helpful|helpful|survey|vote|feedback|feedback-(?:form|widget|box))$/u,
		fits: (measures) => measures.size <= 30 && withoutProse(measures),
		inText: true,
	},
	{
		rule: 'form',
		reason: 'a form, which paper cannot send',
		sure: 0.9,
		elements: /^form$/u,
		fits: (measures, node) =>
			measures.size <= 120 &&
			/\b(?:search|email|password|textarea|tel|url|text|submit)\b/u.test(
				attribute(node, 'dataControls') ?? '',
			) &&
			withoutProse(measures),
		inText: true,
	},
	{
		rule: 'site-footer',
		reason: 'the foot of the site',
		sure: 0.95,
		elements: /^(?:footer|contentinfo)$/u,
		names:
			/^(?:(?:.*[-_])?foot|(?:(?:site|page|global|main|bottom|[\p{L}\p{N}]{1,12})[-_]?)?(?:footer|colophon))(?:[-_](?:inner|wrap(?:per)?|bottom|top|widgets?|area|links|copyright))*$/u,
		fits: always,
	},
	{
		rule: 'site-header',
		reason: 'the head of the site',
		sure: 0.95,
		elements: /^(?:header|banner)$/u,
		names:
			/^(?:(?:site|global|main|top|page)[-_]?)?(?:header|masthead|banner|topbar|top-bar|branding|site-title|logo)(?:[-_](?:inner|wrap(?:per)?|bottom|top|area))*$/u,
		fits: withoutProse,
	},
	{
		rule: 'sidebar',
		reason: 'what stands beside the text',
		sure: 0.85,
		elements: /^(?:aside|complementary)$/u,
		names:
			/^(?:.*[-_])?(?:side-?bar|widgets?|widget-area|(?:left|right)-?(?:rail|col(?:umn)?|side))(?:[-_](?:inner|area|wrap(?:per)?|primary|secondary|left|right|[0-9]+))*$/u,
		fits: (measures) =>
			withoutProse(measures) || isLinks(measures) || (measures.links > 0 && measures.size <= 120),
	},
	{
		rule: 'pop-up',
		reason: 'a window over the page',
		sure: 0.9,
		elements: /^(?:dialog|alertdialog)$/u,
		names:
			/(?:^|[-_])(?:modal|popup|pop-up|overlay|lightbox|offcanvas|toast|notification-bar|alert-bar)(?:[-_]|$)/u,
		fits: upTo(150),
	},
];

/** What of a site's furniture an element is; nothing where no sign of it fits. */
export function furnitureKind(
	node: Element,
	measures: Measures,
	isInText: boolean,
): FurnitureKind | undefined {
	const role = attribute(node, 'role');
	const names = namesOf(node);
	const found = signs.find(
		(sign) =>
			(!isInText || sign.inText) &&
			(sign.elements?.test(node.tagName) ||
				(role !== undefined && sign.elements?.test(role)) ||
				names.some((name) => sign.names?.test(name))) &&
			sign.fits(measures, node),
	);
	return found && {rule: found.rule, reason: found.reason, sure: found.sure};
}

/** Elements that sites put around a text and nothing else. */
export function isMarkedMain(node: Element): boolean {
	return (
		/^(?:article|main)$/u.test(node.tagName) ||
		/^(?:article|main)$/u.test(attribute(node, 'role') ?? '') ||
		/articleBody/iu.test(attribute(node, 'itemProp') ?? '') ||
		namesOf(node).some((name) =>
			/^(?:(?:entry|post|article|page|main|body|story)[-_]?(?:content|body|text)|content|main|article|mw-parser-output|hentry)$/u.test(
				name,
			),
		)
	);
}
