import {afterAll, beforeAll, expect, test} from 'vitest';
import {planBuild} from '../../src/library/call/plan.ts';
import {nameHouse} from '../../src/library/house/name-house.ts';
import {readOrder} from '../../src/library/sources/sources.ts';
import type {BookOrder} from '../../src/library/workers/bind.ts';
import {Crew} from '../../src/library/workers/crew.ts';
import {bookOrderFor} from '../../src/library/workers/print-work.ts';
import type {PrintedPdf} from '../../src/library/workers/prove.ts';
import {handout, makeFolder} from '../cli/handpress.ts';

let crew: Crew;
let plan: Awaited<ReturnType<typeof planBuild>>;
beforeAll(async () => {
	const folder = await makeFolder({
		'content/a.md': handout('One'),
		'content/b.md': handout('Two'),
	});
	plan = await planBuild({workingFolder: folder});
	const {settings, house} = nameHouse(plan);
	crew = new Crew({settings, house: house.files}, {preparing: 1, proving: 1});
});
afterAll(() => crew.dismiss());

/** What the threads cannot have been written for: as if Handpress had a fault. */
const nonsense = 1 as never;

const note = 'This is a fault of Handpress; please report it with the source.';

async function work() {
	const [source] = plan.sources;
	if (!source) throw new Error('There is no source.');
	const order = readOrder(source);
	const prepared = await crew.prepare(order);
	const {work: made} = prepared;
	if (!made?.book) throw new Error('There is no book.');
	return {order, prepared, made, book: made.book};
}

test('a handout that cannot be prepared has that for a finding, and the next is prepared', async () => {
	const {order} = await work();
	const failed = await crew.prepare({...order, content: nonsense});
	expect(failed).toMatchObject({source: order.source, ledger: []});
	expect(failed.work).toBeUndefined();
	const reason = expect.stringContaining('must be of type string or an instance of Buffer');
	const {file} = order.source;
	expect(failed.diagnostics).toEqual([{ruleId: 'fault', severity: 'error', reason, note, file}]);
	expect((await work()).prepared.diagnostics.filter(({ruleId}) => ruleId === 'fault')).toEqual([]);
});

test('an e-book that cannot be bound is a finding, with what caused it', async () => {
	const {made, book} = await work();
	const order: BookOrder = bookOrderFor(book, made, 'a.md', {pageStarts: []});
	const broken = book.chapters.map((chapter) => ({...chapter, xhtml: '<p>a ]]> b</p>'}));
	const bound = await crew.bind({
		...order,
		book: {...book, chapters: broken},
		pages: {name: 'a', text: 'a', starts: []},
	});
	const reason = expect.stringMatching(/^Could not parse XML.*: Element content may not contain/u);
	expect(bound).toEqual({ruleId: 'fault', severity: 'error', reason, note, file: 'a.md'});
	expect(await crew.bind(order)).toMatchObject({bytes: expect.any(Uint8Array)});
});

test('a PDF that cannot be proved is a finding', async () => {
	const printed = {bytes: {buffer: new ArrayBuffer(8)}, file: 'a.md'};
	expect(await crew.prove(printed as unknown as PrintedPdf)).toMatchObject({
		ruleId: 'fault',
		severity: 'error',
		file: 'a.md',
	});
});
