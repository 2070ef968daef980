import {textEntry} from '../../pdf/pdf-objects.ts';
import {elementsOf, type TagElement} from './tag-tree.ts';

/**
 * Makes the box around a picture and its caption a plain one, because Chromium tags the `figure` as
 * a picture, too, without an alternative text. A picture that really has none stays as it is, for
 * preflight to find.
 */
export function unmarkFigureBoxes(document: TagElement): void {
	for (const element of elementsOf(document)) {
		const isBox =
			element.role === 'Figure' &&
			textEntry(element.dict, 'Alt') === undefined &&
			element.children.some(({kind}) => kind === 'element');
		if (isBox) element.role = 'Div';
	}
}
