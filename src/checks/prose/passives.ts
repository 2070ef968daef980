import type {Sentence} from './prose.ts';

/** How a language forms the passive: an auxiliary, closely followed by a participle. */
interface Passive {
	readonly auxiliaries: ReadonlySet<string>;
	/** Words that may stand in between; any words, if the participle closes the clause. */
	readonly between: ReadonlySet<string> | 'any';
	/** The form of a participle. */
	readonly participle: RegExp;
	/** Words of that form that are not passive: states of people, or the future. */
	readonly except: RegExp;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const irregular =
	'begun|bitten|broken|brought|built|burnt|caught|chosen|cut|done|drawn|drunk|eaten|fed|felt|found|forgotten|given|grown|held|hurt|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|run|said|seen|sent|set|shown|shut|split|spread|stuck|sworn|taken|taught|told|thought|torn|understood|won|worn|written';

const passives: Readonly<Record<string, Passive>> = {
	en: {
		auxiliaries: wordSet('am is are was were be been being get gets got'),
		between: wordSet('not never always often also sometimes usually only first'),
		participle: new RegExp(`^(?:[a-z]{2,14}ed|${irregular})$`, 'u'),
		except:
			/^(?:tired|worried|scared|stressed|relaxed|interested|concerned|allergic|used|supposed|limited|related|married|retired|involved|needed|advised|swollen|bored|excited|pleased|prepared|unchanged|experienced|qualified|embarrassed|frightened|depressed|confused|exhausted|complicated|left|hurt|set|put|cut|read|run)$/u,
	},
	es: {
		auxiliaries: wordSet(
			'es son fue fueron era eran será serán sea sean fuera fueran ser sido siendo',
		),
		between: wordSet('no nunca siempre también muy bien luego después antes'),
		participle:
			/^(?:\p{L}{2,14}[ai]d[oa]s?|\p{L}{0,6}(?:hech|escrit|vist|puest|rot|abiert|cubiert|dich|impres|resuelt)[oa]s?)$/u,
		except:
			/^(?:medid|comid|bebid|salid|vid|cantid|adecuad|complicad|elevad|conocid|parecid|debid|delicad|indicad|recomendad|aconsejad|cansad|demasiad|pesad|prolongad|moderad|limitad|variad|casad|privad|obligad|lad|líquid|rápid|ácid|sólid|válid|húmed|seguid)[oa]s?$/u,
	},
	pt: {
		auxiliaries: wordSet('é são foi foram era eram será serão seja sejam fosse ser sido sendo'),
		between: wordSet('não nunca sempre também muito bem depois antes'),
		participle:
			/^(?:\p{L}{2,14}[ai]d[oa]s?|\p{L}{0,6}(?:feit|escrit|vist|post|abert|cobert|dit|impress)[oa]s?)$/u,
		except:
			/^(?:medid|comid|bebid|saíd|vid|adequad|complicad|elevad|conhecid|parecid|devid|delicad|indicad|recomendad|aconselhad|cansad|pesad|prolongad|moderad|limitad|variad|casad|privad|obrigad|lad|rápid|ácid|sólid|válid|líquid|húmid|seguid)[oa]s?$/u,
	},
	fr: {
		auxiliaries: wordSet('est sont était étaient sera seront soit soient être été fut furent'),
		between: wordSet('pas jamais toujours souvent aussi parfois bien rarement ensuite alors'),
		participle:
			/^(?:\p{L}{2,14}(?:ée?s?|[^aeiou]ie?s?|uie?s?|[^o]ue?s?)|\p{L}{0,6}(?:(?:fai|écri|scri|dui|ver|frir|fer)te?s?|(?:mi|pri)se?s?))$/u,
		except:
			/^(?:quelque|chaque|fatigué|allé|arrivé|entré|rentré|resté|tombé|passé|monté|retourné|devenu|venu|revenu|parti|sorti|né|âgé|élevé|adapté|lié|gonflé|situé|limité|compliqué|modéré|conseillé|recommandé|indiqué|approprié|inquiet|santé|bébé|côté|été|activité|qualité|qui|lui|ami|aussi|ainsi|parmi|du|plus|peu|dû|bienvenu|connu|aigu|continu|inconnu|vrai|joli|utilité|difficulté|mieu|lieu|jeu|bleu)e?s?$/u,
	},
	de: {
		auxiliaries: wordSet('wird werden wurde wurden würde würden worden'),
		between: 'any',
		participle:
			/^(?:\p{L}{0,10}ge\p{L}{2,14}(?:t|en)|\p{L}{0,6}(?:be|er|ver|zer|ent|emp|miss)\p{L}{2,14}t|(?:be|er|ver|zer|ent|emp)\p{L}{1,10}(?:ochen|oben|ossen|ogen|oren|orfen|olfen|unden|ieben|iesen|onnen)|(?:über|unter|wider|hinter|durch|um)\p{L}{3,14}t|\p{L}{2,14}iert)$/u,
		except:
			/^(?:\p{L}{0,10}ge(?:hen|ben|hören|wöhnen|nesen|langen|brauchen|fallen|winnen|nießen|schehen|lten|raten|nügen|stalten|währen)|erlaubt|bekannt|bewusst|beliebt|verstand)$/u,
	},
};

/** How many words may stand between an auxiliary and the participle that closes its clause. */
const reach = 9;

/** The languages whose passive is known. */
export const languagesOfPassives: readonly string[] = Object.keys(passives);

/** The first passive in a sentence: "is measured", "wird vom Arzt untersucht". */
export function passiveIn(
	{text, words}: Pick<Sentence, 'text' | 'words'>,
	lang: string,
): string | undefined {
	const passive = passives[lang];
	if (!passive) return undefined;
	for (const [index, word] of words.entries()) {
		if (!passive.auxiliaries.has(word.toLowerCase())) continue;
		const last = participleBehind(words, index, passive, lang);
		if (last !== undefined) return partOf(text, words, index, last);
	}
	return undefined;
}

/** Index of the participle that belongs to an auxiliary. */
function participleBehind(
	words: readonly string[],
	auxiliary: number,
	{between, participle, except}: Passive,
	lang: string,
): number | undefined {
	const end = Math.min(words.length, auxiliary + 2 + reach);
	for (let index = auxiliary + 1; index < end; index++) {
		const written = words[index] ?? '';
		const word = written.toLowerCase();
		const isNoun = lang === 'de' && word !== written;
		if (!isNoun && participle.test(word) && !except.test(word)) return index;
		if (between !== 'any' && !between.has(word)) return undefined;
	}
	return undefined;
}

/** The part of a text from one of its words to another. */
function partOf(text: string, words: readonly string[], first: number, last: number): string {
	let start = 0;
	let end = 0;
	for (const [index, word] of words.slice(0, last + 1).entries()) {
		const at = text.indexOf(word, end);
		if (index <= first) start = at;
		end = at + word.length;
	}
	return text.slice(start, end);
}
