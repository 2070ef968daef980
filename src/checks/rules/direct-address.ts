import {languageOf} from '../../handout/language-of.ts';
import {proseOf} from '../prose/prose.ts';
import {wholeWords} from '../prose/whole-words.ts';
import {defineRule} from '../rule.ts';

/** How a text speaks of its reader as if of somebody else. */
interface ThirdPerson {
	readonly reader: string;
	/** What may stand between: "patients with diabetes should". */
	readonly between: string;
	/** What the reader is told to do. */
	readonly duty: string;
	/** How to say it. */
	readonly instead: string;
	/** Whether the verb may come first: "Vor dem Eingriff sollten Patienten …". */
	readonly isTurned?: boolean;
}

const thirdPersons: Readonly<Record<string, ThirdPerson>> = {
	en: {
		reader:
			'(?:the|a|any|each|every)\\spatient|(?:the\\s|all\\s)?(?<!(?:some|many|most|few|other|more|of)\\s)patients',
		between: 'with|who|on|over|under|taking|having',
		duty: 'should|must|ought\\sto|shall|needs?\\sto|(?:is|are)\\s(?:advised|asked|encouraged|expected|instructed|recommended|reminded|requested|required|told|urged)',
		instead: 'you',
	},
	es: {
		reader: '(?:el|la|un|una|todo|cada)\\spaciente|(?:los|las)\\spacientes',
		between: 'con|que|mayores',
		duty: 'debe(?:n|rá|rán|ría|rían)?|tienen?\\sque|tendrán?\\sque|necesitan?',
		instead: 'usted',
	},
	fr: {
		reader: '(?:le|la|un|une|chaque|tout|toute)\\spatiente?|les\\spatiente?s',
		between: 'avec|qui|sous|de|ayant',
		duty: 'doi(?:t|vent)|dev(?:ra|ront|rait|raient)|(?:est|sont)\\s(?:prié|invité|tenu)e?s?',
		instead: 'vous',
	},
	de: {
		reader:
			'(?:der|die|jeder|jede|ein|eine)\\sPatient(?:in)?|(?:die\\s|alle\\s)?Patient(?:en|innen|:innen)(?:\\sund\\sPatient(?:en|innen))?',
		between: 'mit|über|unter',
		duty: 'sollte|sollten|soll|sollen|muss|müssen|darf|dürfen',
		instead: 'Sie',
		isTurned: true,
	},
	pt: {
		reader:
			'(?:o|a|um|uma|cada|todo\\so)\\s(?:paciente|doente|utente)|(?:os|as)\\s(?:pacientes|doentes|utentes)',
		between: 'com|que|de',
		duty: 'deve(?:m|rá|rão|ria|riam)?|t[eê]m\\s(?:de|que)|precisam?\\sde',
		instead: 'você',
	},
};

const finders = new Map(
	Object.entries(thirdPersons).map(([lang, {reader, between, duty, isTurned}]) => {
		const straight = `(?:${reader})(?:\\s(?:${between})(?:\\s[\\p{L}\\p{N}’'-]{1,24}){1,4})?\\s(?:${duty})`;
		const turned = isTurned ? `|(?:${duty})\\s(?:${reader})` : '';
		return [lang, wholeWords(`${straight}${turned}`)];
	}),
);

export const directAddress = defineRule({
	id: 'direct-address',
	summary: 'A handout speaks to its reader, not about what "patients" should do.',
	severity: 'warning',
	why: 'People who read what "patients should" do may not notice that they are meant.',
	clauses: [
		{
			text: 'PEMAT-P, actionability: the material addresses the reader directly',
			href: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
		},
	],
	languages: Object.keys(thirdPersons),
	examples: [
		{
			name: 'advice to the reader, and what is told of others',
			source:
				'You should drink water. Most patients feel better in a week. Some patients must wait longer. The patient leaflet is in the box.\n',
			findings: [],
		},
		{
			name: 'advice to somebody else',
			source:
				'Patients should drink water.\n\nBefore the test, patients with diabetes must tell the nurse.\n\nThe patient is advised to rest.\n',
			findings: [
				'1:1-1:16 warning Unexpected words "Patients should", expected "you"',
				'3:18-3:45 warning Unexpected words "patients with diabetes must", expected "you"',
				'5:1-5:23 warning Unexpected words "The patient is advised", expected "you"',
			],
		},
		{
			name: 'in Spanish',
			source: 'Los pacientes deben beber agua.\n',
			lang: 'es',
			findings: ['1:1-1:20 warning Unexpected words "Los pacientes deben", expected "usted"'],
		},
		{
			name: 'in French',
			source: 'Le patient doit boire de l’eau.\n',
			lang: 'fr',
			findings: ['1:1-1:16 warning Unexpected words "Le patient doit", expected "vous"'],
		},
		{
			name: 'in German, in either order',
			source:
				'Patientinnen und Patienten sollten Wasser trinken. Vorher dürfen Patienten nichts essen.\n',
			lang: 'de',
			findings: [
				'1:1-1:35 warning Unexpected words "Patientinnen und Patienten sollten", expected "Sie"',
				'1:59-1:75 warning Unexpected words "dürfen Patienten", expected "Sie"',
			],
		},
		{
			name: 'in Portuguese',
			source: 'Os utentes devem beber água.\n',
			lang: 'pt',
			findings: ['1:1-1:17 warning Unexpected words "Os utentes devem", expected "você"'],
		},
	],
	check({tree, handout, report}) {
		const lang = languageOf(handout.lang);
		const finder = finders.get(lang);
		const instead = thirdPersons[lang]?.instead;
		if (!finder || instead === undefined) return;
		for (const {text, placeOf} of proseOf(tree, handout.lang)) {
			for (const {0: words, index} of finder(text)) {
				report({
					reason: `Unexpected words "${words.replace(/\s/gu, ' ')}", expected "${instead}"`,
					note: 'Say it to the reader, preferably as an instruction: "Drink water". Where others are meant, say who they are.',
					place: placeOf(index, index + words.length),
					actual: words,
					expected: [instead],
				});
			}
		}
	},
});
