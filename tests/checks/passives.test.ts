import {expect, it} from 'vitest';
import {passiveIn} from '../../src/checks/prose/passives.ts';

it.each([
	['en', 'The dose is checked by a nurse.', 'is checked'],
	['en', 'You are tired and worried.', undefined],
	['es', 'Los ejercicios son supervisados por un fisioterapeuta.', 'son supervisados'],
	['es', 'La espalda es examinada con cuidado.', 'es examinada'],
	['es', 'La receta fue escrita ayer.', 'fue escrita'],
	['es', 'El tratamiento es complicado, y es una comida ligera.', undefined],
	['es', 'Es recomendado por muchos. El masaje es muy rápido.', undefined],
	['pt', 'Os exercícios são supervisionados por um fisioterapeuta.', 'são supervisionados'],
	['pt', 'A receita foi escrita ontem.', 'foi escrita'],
	['pt', 'O tratamento é complicado. A dor é conhecida.', undefined],
	['fr', 'Les exercices sont montrés par le kinésithérapeute.', 'sont montrés'],
	['fr', 'Une radio est rarement demandée.', 'est rarement demandée'],
	['fr', 'Le traitement a été prescrit.', 'été prescrit'],
	['fr', 'La décision est prise avec vous.', 'est prise'],
	['fr', 'Elle est fatiguée, il est parti et vous êtes venus.', undefined],
	['fr', 'La douleur est aiguë, elle est due au froid, elle est là.', undefined],
	['fr', 'Ce qui est utile est aussi simple. Le mieux est de bouger.', undefined],
	['de', 'Die Übungen werden vom Therapeuten gezeigt.', 'werden vom Therapeuten gezeigt'],
	['de', 'Der Rücken wird untersucht.', 'wird untersucht'],
	['de', 'Die Wunde wurde gut versorgt.', 'wurde gut versorgt'],
	['de', 'Der Verband wird jeden zweiten Tag gewechselt.', 'wird jeden zweiten Tag gewechselt'],
	['de', 'Die Salbe wird dünn aufgetragen und einmassiert.', 'wird dünn aufgetragen'],
	['de', 'Das Ergebnis wird mit Ihnen besprochen.', 'wird mit Ihnen besprochen'],
	['de', 'Es wird besser gehen. Die Schmerzen werden verschwinden.', undefined],
	['de', 'Ihnen wird schlecht, und Sie werden müde. Das wird helfen.', undefined],
	['de', 'Wir werden Ihnen Zeit geben.', undefined],
	['ja', '薬は医師によって処方されます。', undefined],
])('%s: %s', (lang, sentence, expected) => {
	const words = sentence.match(/\p{L}+/gu) ?? [];
	expect(passiveIn({text: sentence, words}, lang)).toBe(expected);
});
