import {expect, test} from 'vitest';
import {libraryRules} from '../../src/checks/library-rules.ts';
import {rules} from '../../src/checks/rules.ts';

test('the rules about the library are those of all rules that look at one', () => {
	expect(libraryRules).toEqual(rules.filter((rule) => 'checkLibrary' in rule));
});
