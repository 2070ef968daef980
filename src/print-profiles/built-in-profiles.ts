import type {PrintProfile, PrintStandard} from './print-profile.ts';

/** https://www.rnib.org.uk, Clear Print; UKAAF G003 (2019): 12 pt at least, 60 to 70 characters a line. */
const clearPrint: PrintStandard = {
	source: 'UKAAF G003 (2019), clear print, and RNIB Clear Print',
	smallestText: 12,
	lineSpacing: 1.2,
	margin: 15,
	// A fifth more than advised, since narrow letters make lines of more characters.
	lineLength: 84,
};

const a4: PrintProfile = {
	name: 'a4',
	paper: 'A4',
	margins: {top: 21, right: 24, bottom: 22, left: 24},
	text: 14,
	headings: {h1: 23, h2: 17, h3: 14.5},
	small: 12,
	lineHeight: 1.4,
	emphasis: 'italic',
	bold: false,
	standard: clearPrint,
};

const largePrint: PrintProfile = {
	name: 'large-print',
	paper: 'A4',
	margins: {top: 26, right: 22, bottom: 28, left: 22},
	text: 18,
	headings: {h1: 26, h2: 22, h3: 20},
	small: 18,
	lineHeight: 1.4,
	emphasis: 'bold',
	bold: false,
	standard: {
		source: 'UKAAF G003 (2019), large print: 16 pt at least, ideally 18',
		smallestText: 18,
		lineSpacing: 1.25,
		margin: 20,
		lineLength: 66,
	},
};

const booklet: PrintProfile = {
	...a4,
	name: 'booklet',
	paper: 'A5',
	margins: {top: 17, right: 14, bottom: 18, left: 14},
	text: 12,
	headings: {h1: 18, h2: 14, h3: 12.5},
	lineHeight: 1.35,
	sheet: 'A4',
	standard: {...clearPrint, margin: 12},
};

/** The built-in profiles, by name. */
export const builtInProfiles = [
	a4,
	{...a4, name: 'letter', paper: 'Letter', margins: {top: 21, right: 27, bottom: 22, left: 27}},
	largePrint,
	{
		...largePrint,
		name: 'large-print-acb',
		paper: 'Letter',
		margins: {top: 25.4, right: 25.4, bottom: 25.4, left: 25.4},
		headings: {h1: 22, h2: 20, h3: 20},
		lineHeight: 1.3,
		emphasis: 'underline',
		standard: {
			source: 'American Council of the Blind, large print guidelines (2025)',
			smallestText: 18,
			lineSpacing: 1.15,
			margin: 25,
			lineLength: 66,
		},
	},
	{
		...largePrint,
		name: 'large-print-cclvi',
		paper: 'Letter',
		margins: {top: 25.4, right: 25.4, bottom: 25.4, left: 25.4},
		text: 20,
		headings: {h1: 26, h2: 24, h3: 22},
		small: 20,
		lineHeight: 1.5,
		emphasis: 'underline',
		bold: true,
		standard: {
			source: 'Council of Citizens with Low Vision International, large print guidelines',
			smallestText: 20,
			lineSpacing: 1.5,
			margin: 25,
			lineLength: 66,
		},
	},
	booklet,
	{...booklet, name: 'booklet-letter', paper: 'Half Letter', sheet: 'Letter'},
] as const satisfies readonly PrintProfile[];
