import {describe, expect, it} from 'vitest';
import {bylineAbove, metadataIn} from '../../src/lines/metadata-lines.ts';

const roe = [{name: 'Jane Roe'}];

describe('metadataIn', () => {
	it.each([
		['By Jane Roe', {authors: roe}],
		['By the Clinic Team', {authors: [{name: 'the Clinic Team'}]}],
		['Written by our pharmacy team', {authors: [{name: 'our pharmacy team'}]}],
		['Posted on 3 May 2021', {published: '2021-05-03'}],
		['Posted by Jane Roe on May 3, 2021', {authors: roe, published: '2021-05-03'}],
		['Last reviewed: 14 October 2022 | 4 min read', {reviewed: '2022-10-14'}],
		[
			'Published March 2019. Review date March 2022',
			{published: '2019-03-01', next_review: '2022-03-01'},
		],
		[
			'Medically reviewed by Dr Jane Roe on 3 May 2021',
			{authors: [{name: 'Dr Jane Roe', role: 'reviewer'}], reviewed: '2021-05-03'},
		],
		[
			'By Jane Roe, MD, and Sam Poe',
			{authors: [{name: 'Jane Roe', credentials: 'MD'}, {name: 'Sam Poe'}]},
		],
		['Sunday 2 May 2021, 06.30 GMT', {published: '2021-05-02'}],
		['Sevilla, 19 sept 2024 - 05:30 CEST', {published: '2024-09-19'}],
		['14/09/2024 às 09h12 - Atualizado há 2 meses', {published: '2024-09-14'}],
		[
			'Sidan uppdaterad 2009-04-17 av sköterska Jane Roe',
			{authors: [{name: 'Jane Roe', role: 'sköterska'}], reviewed: '2009-04-17'},
		],
		[
			'Produced by the Endoscopy nurses. Last reviewed: June 2023. Next review: June 2026.',
			{
				authors: [{name: 'the Endoscopy nurses'}],
				reviewed: '2023-06-01',
				next_review: '2026-06-01',
			},
		],
		[
			'Responsável técnica: Dra. Jane Roe, CRM 00000',
			{authors: [{name: 'Dra. Jane Roe', credentials: 'CRM 00000'}]},
		],
		['Kopiowanie bez zgody zabronione.', {licence: 'Kopiowanie bez zgody zabronione.'}],
		['Por Jane Roe, 3 de mayo de 2021', {authors: roe, published: '2021-05-03'}],
		['Publié le 3 mai 2021', {published: '2021-05-03'}],
		['Von Jane Roe · Stand: März 2020', {authors: roe, reviewed: '2020-03-01'}],
		['Publicado em 3 de março de 2024', {published: '2024-03-03'}],
		['A cura di Jane Roe', {authors: roe}],
		['Laatst bijgewerkt op 3 mei 2021', {reviewed: '2021-05-03'}],
		[
			'Skriven av Jane Roe, barnsjuksköterska',
			{authors: [{name: 'Jane Roe', role: 'barnsjuksköterska'}]},
		],
		['Data publikacji: 3 maja 2021', {published: '2021-05-03'}],
		['Autor: Jane Roe, vloženo 3. 11. 2021', {authors: roe, published: '2021-11-03'}],
		['Frissítve: 2020. június 8.', {reviewed: '2020-06-08'}],
		['Son güncelleme: 3 Ağustos 2021', {reviewed: '2021-08-03'}],
		['Опубликовано 5 мая 2021 г.', {published: '2021-05-05'}],
		['Опубліковано: 5 травня 2021', {published: '2021-05-05'}],
		['Oleh Tim Klinik Melati', {authors: [{name: 'Tim Klinik Melati'}]}],
		['Cập nhật: ngày 4 tháng 3 năm 2022', {reviewed: '2022-03-04'}],
		['بقلم: سارة علي', {authors: [{name: 'سارة علي'}]}],
		['تاریخ: 12 مارچ 2021', {published: '2021-03-12'}],
		['פורסם בתאריך 3 במאי 2021', {published: '2021-05-03'}],
		['अंतिम अपडेट: ३ मई २०२१', {reviewed: '2021-05-03'}],
		[
			'来源：河畔医院 发布时间：2023-11-02',
			{authors: [{name: '河畔医院'}], published: '2023-11-02'},
		],
		['執筆者：山田花子', {authors: [{name: '山田花子'}]}],
		['최종 수정일: 2022년 3월 4일', {reviewed: '2022-03-04'}],
		[
			'Page last checked: 12 March 2024 | Next check due: 12 March 2027',
			{reviewed: '2024-03-12', next_review: '2027-03-12'},
		],
		[
			'Reviewed on 3 May 2021 by Jane Roe, pharmacist',
			{authors: [{name: 'Jane Roe', role: 'pharmacist'}], reviewed: '2021-05-03'},
		],
		[
			'lek. Jane Roe · 3 maja 2021 · 4 min czytania',
			{authors: [{name: 'lek. Jane Roe'}], published: '2021-05-03'},
		],
		[
			'Skrevet af Jane Roe, sygeplejerske. Sidst opdateret 3.5.2021.',
			{authors: [{name: 'Jane Roe', role: 'sygeplejerske'}], reviewed: '2021-05-03'},
		],
		[
			'Utarbeidet av sykepleier Jane Roe, revidert mai 2021',
			{authors: [{name: 'Jane Roe', role: 'sykepleier'}], reviewed: '2021-05-01'},
		],
		[
			'Uzm. Dr. Jane Roe, 3 Mayıs 2021',
			{authors: [{name: 'Uzm. Dr. Jane Roe'}], published: '2021-05-03'},
		],
		['Aktualisiert am 03.05.2021, 10:15 Uhr', {reviewed: '2021-05-03'}],
		['Päivitetty 3.5.2021', {reviewed: '2021-05-03'}],
		['เผยแพร่เมื่อ 3 พฤษภาคม 2564', {published: '2021-05-03'}],
		['© 2021 Hill Clinic', {licence: '© 2021 Hill Clinic'}],
	])('reads "%s"', (line, said) => {
		expect(metadataIn(line)).toEqual(said);
	});

	it.each([
		'By walking you help your back',
		'Date of surgery: 3 May 2021',
		'Review appointment: 3 May 2021',
		'Knee Pain, 3 May 2021',
		'By Monday Morning, rest well',
		'By Heart',
		'By the Sea',
		'Por qué duele',
		'Von Kopf bis Fuß',
		'Text Message',
		'Author Guidelines',
		'Data Protection',
		'Marathon 2021',
		'Decision 2020',
		'Stand up 2021',
		'Appointment on 3 May 2021',
		'Termin: 3. Mai 2021',
		'Date of birth: 3 May 1985',
		'Reviewed by nobody yet, and it shows.',
		'31 February 2021',
		'Take 2 by 2021',
	])('takes "%s" for text', (line) => {
		expect(metadataIn(line)).toBeUndefined();
	});
});

describe('bylineAbove', () => {
	it.each([
		[
			'Jane Roe, health correspondent',
			'3 May 2021',
			{authors: [{name: 'Jane Roe', role: 'health correspondent'}]},
		],
		['Jane Roe', 'Published 3 May 2021', {authors: roe}],
		['Jane Roe', 'Rest the knee.', undefined],
		['Jane Roe', undefined, undefined],
		['Knee Pain', 'By Jane Roe, 3 May 2021', undefined],
		['What to do', '3 May 2021', undefined],
		['Hill Clinic', '3 May 2021', undefined],
	])('reads "%s" above "%s"', (line, below, said) => {
		expect(bylineAbove(line, below)).toEqual(said);
	});
});
