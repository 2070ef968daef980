import {families} from '../fonts/families.ts';
import {type FontFace, facesFor, familyOf, fontStack} from '../fonts/font-faces.ts';
import {directionOf} from '../handout/direction-of.ts';

/** What style sheets need to know about a text's language and script. */
export interface TypeSetting {
	readonly faces: readonly FontFace[];
	/** The families of the faces, as the value of `font-family`. */
	readonly fontStack: string;
	/** Whether all letters come from the family of the language. */
	readonly isPlain: boolean;
	/** The line height that the script needs, in em; undefined if the style sheets' own heights suffice. */
	readonly lineHeight: number | undefined;
	/** Whether the language's own family has italics. */
	readonly hasItalic: boolean;
	readonly direction: 'ltr' | 'rtl';
}

/**
 * Works out how a text is set.
 *
 * @param italic whether anything in it is emphasised.
 */
export async function typeSettingOf(
	text: string,
	lang: string,
	{italic}: {italic: boolean},
): Promise<TypeSetting> {
	const faces = await facesFor(text, {lang, italic});
	const {name, hasItalic} = familyOf(lang);
	const heights = families.flatMap((family) =>
		faces.some((face) => face.family === family.name) ? (family.lineHeight ?? []) : [],
	);
	return {
		faces,
		fontStack: fontStack(faces),
		isPlain: faces.every(({family}) => family === name),
		lineHeight: heights.length > 0 ? Math.max(...heights) : undefined,
		hasItalic,
		direction: directionOf(lang),
	};
}
