import type {ContactDetail, ContactNode} from '../../handout/nodes.ts';
import {at, type BlockDirective, blockPartsOf, type Misuse} from './block-directive.ts';

/** What a contact box says about the clinic. */
export interface ContactClinic {
	readonly name: string;
	readonly contact: {
		readonly address?: string | undefined;
		readonly phone?: string | undefined;
		readonly email?: string | undefined;
		readonly web?: string | undefined;
	};
}

/** `::contact`: how to reach the clinic, from the config. */
export function buildContact(
	directive: BlockDirective,
	clinic: ContactClinic | undefined,
): ContactNode | Misuse {
	const {address, phone, email, web} = clinic?.contact ?? {};
	const details = Object.entries({address, phone, email, web}).flatMap(([kind, text]) =>
		text === undefined ? [] : [{kind: kind as ContactDetail['kind'], text}],
	);
	if (!clinic || details.length === 0) {
		return {
			reason: 'Missing contact details for "contact" in the configuration',
			note: 'A reader who needs help would find an empty box. Put address, phone, email or web under clinic.contact in handpress.config.yaml, or delete ::contact.',
		};
	}
	return {
		type: 'contact',
		details: [{kind: 'name', text: clinic.name}, ...details],
		children: [...blockPartsOf(directive).title],
		...at(directive.position),
	};
}
