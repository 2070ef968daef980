/**
 * The endings of names of medicines: stems of International Nonproprietary Names as each language
 * writes them, except those that other words also end in (`-vir`, `-formin`, `-grel`).
 *
 * Source: World Health Organization, The use of stems in the selection of International
 * Nonproprietary Names (INN) for pharmaceutical substances, 2018 (WHO/EMP/RHT/TSN/2018.1).
 */
const stems = {
	en: 'pril sartan statin olol dipine thiazide semide prazole tidine setron triptan cillin mycin micin cycline floxacin conazole nidazole ciclovir tamivir navir buvir oxetine citalopram azepam zolam gliptin gliflozin glutide glitazone xaban gatran parin dogrel lukast meterol tropium sonide nisolone nisone methasone cortisone profen fenac oxicam coxib codone fentanyl dronate mab tinib nafil dalafil steride caine gabalin ratadine tirizine',
	es: 'pril sartán statina olol dipino tiazida semida prazol tidina setrón triptán cilina micina ciclina floxacino conazol nidazol ciclovir tamivir oxetina citalopram azepam zolam gliptina gliflozina glutida xabán gatrán heparina aparina dogrel lukast meterol tropio sonida nisolona nisona metasona cortisona profeno fenaco oxicam coxib codona fentanilo dronato mab tinib nafilo dalafilo sterida caína gabalina ratadina tirizina',
	fr: 'pril sartan statine olol dipine thiazide sémide prazole tidine sétron triptan cilline mycine micine cycline floxacine conazole nidazole ciclovir tamivir oxétine citalopram azépam zolam gliptine gliflozine glutide xaban gatran parine dogrel lukast métérol tropium sonide nisolone nisone méthasone cortisone profène fénac oxicam coxib codone fentanyl dronate mab tinib nafil dalafil stéride caïne gabaline ratadine tirizine',
	de: 'pril sartan statin olol dipin thiazid semid prazol tidin setron triptan cillin mycin micin cyclin floxacin conazol nidazol ciclovir tamivir oxetin citalopram azepam zolam gliptin gliflozin glutid xaban gatran parin dogrel lukast meterol tropium sonid nisolon nison methason cortison profen fenac oxicam coxib codon fentanyl dronat mab tinib nafil dalafil sterid cain gabalin ratadin tirizin',
	pt: 'pril sartan sartana statina olol dipino dipina tiazida semida prazol tidina setrona triptano cilina micina ciclina floxacino floxacina conazol nidazol ciclovir tamivir oxetina citalopram azepam zolam gliptina gliflozina glutida xabana gatrana heparina aparina dogrel lucaste meterol trópio sonida nisolona nisona metasona cortisona profeno fenaco oxicam coxibe codona fentanila dronato mabe tinibe nafila dalafila sterida caína gabalina ratadina tirizina',
};

/** Common medicines whose names end in no stem, or in one that other words have. */
const others = {
	en: 'allopurinol amiodarone azathioprine baclofen carbamazepine ciclosporin clozapine colchicine digoxin domperidone donepezil gliclazide haloperidol hydroxychloroquine isotretinoin lactulose lamotrigine levetiracetam levodopa levothyroxine loperamide methotrexate metoclopramide mirtazapine nitrofurantoin nortriptyline olanzapine oxybutynin phenytoin quetiapine risperidone salbutamol spironolactone sulfasalazine tacrolimus tamsulosin trazodone trimethoprim valproate venlafaxine zopiclone',
	es: 'acenocumarol alopurinol amiodarona amitriptilina azatioprina carbamazepina ciclosporina colchicina digoxina domperidona espironolactona fenitoína gabapentina gliclazida haloperidol hidroxicloroquina lactulosa lamotrigina levetiracetam levodopa levotiroxina loperamida metformina metoclopramida metotrexato mirtazapina olanzapina quetiapina risperidona salbutamol sulfasalazina tacrolimus tamsulosina trimetoprima valproato venlafaxina warfarina',
	fr: 'allopurinol amiodarone amitriptyline azathioprine carbamazépine ciclosporine colchicine digoxine dompéridone gabapentine gliclazide halopéridol hydroxychloroquine lactulose lamotrigine lévodopa lévothyroxine lévétiracétam lopéramide metformine méthotrexate métoclopramide mirtazapine olanzapine phénytoïne quétiapine rispéridone salbutamol spironolactone sulfasalazine tacrolimus tamsulosine triméthoprime valproate venlafaxine warfarine',
	de: 'allopurinol amiodaron amitriptylin azathioprin carbamazepin ciclosporin colchicin digoxin domperidon gabapentin gliclazid haloperidol hydroxychloroquin lactulose lamotrigin levetiracetam levodopa levothyroxin loperamid marcumar metformin methotrexat metoclopramid mirtazapin olanzapin phenprocoumon phenytoin quetiapin risperidon salbutamol spironolacton sulfasalazin tacrolimus tamsulosin trimethoprim valproat venlafaxin',
	pt: 'alopurinol amiodarona amitriptilina azatioprina carbamazepina ciclosporina colchicina digoxina domperidona espironolactona fenitoína gabapentina gliclazida haloperidol hidroxicloroquina lactulose lamotrigina levetiracetam levodopa levotiroxina loperamida metformina metoclopramida metotrexato mirtazapina olanzapina quetiapina risperidona salbutamol sulfassalazina tacrolímus tansulosina trimetoprima valproato varfarina venlafaxina',
};

/** By language, as trigger words. */
export const medicineNames = {
	en: namesIn('en'),
	es: namesIn('es'),
	fr: namesIn('fr'),
	de: namesIn('de'),
	pt: namesIn('pt'),
} as const;

function namesIn(lang: keyof typeof stems): readonly string[] {
	return [...stems[lang].split(' ').map((stem) => `*${stem}`), ...others[lang].split(' ')];
}
