import type {PageLanguage} from '../page-language.ts';
import {ar} from './ar.ts';
import {ca} from './ca.ts';
import {cs} from './cs.ts';
import {da} from './da.ts';
import {de} from './de.ts';
import {el} from './el.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fa} from './fa.ts';
import {fi} from './fi.ts';
import {fr} from './fr.ts';
import {he} from './he.ts';
import {hi} from './hi.ts';
import {hr} from './hr.ts';
import {hu} from './hu.ts';
import {id} from './id.ts';
import {it} from './it.ts';
import {ja} from './ja.ts';
import {ko} from './ko.ts';
import {nb} from './nb.ts';
import {nl} from './nl.ts';
import {pl} from './pl.ts';
import {pt} from './pt.ts';
import {ro} from './ro.ts';
import {ru} from './ru.ts';
import {sv} from './sv.ts';
import {th} from './th.ts';
import {tr} from './tr.ts';
import {uk} from './uk.ts';
import {ur} from './ur.ts';
import {vi} from './vi.ts';
import {zh} from './zh.ts';

/** What web pages say around their text, by language. */
export const pageLanguages: Readonly<Record<string, PageLanguage>> = {
	ar,
	ca,
	cs,
	da,
	de,
	el,
	en,
	es,
	fa,
	fi,
	fr,
	he,
	hi,
	hr,
	hu,
	id,
	it,
	ja,
	ko,
	nb,
	nl,
	pl,
	pt,
	ro,
	ru,
	sv,
	th,
	tr,
	uk,
	ur,
	vi,
	zh,
};
