import type {ContactDetail} from '../../handout/nodes.ts';

/** The clinic's details with their links: on a phone, its number can be called. */
export function contactLinks(
	details: readonly ContactDetail[],
): (ContactDetail & {href: string | undefined})[] {
	return details.map(({kind, text}) => ({kind, text, href: hrefs[kind](text)}));
}

const hrefs: Record<ContactDetail['kind'], (text: string) => string | undefined> = {
	name: () => undefined,
	address: () => undefined,
	phone: (text) => `tel:${text.replace(/[^\d+]/gu, '')}`,
	email: (text) => `mailto:${text}`,
	web: (text) => text,
};
