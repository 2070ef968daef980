import type {PreviewedHandout} from './previewed-handout.ts';

/** So many handouts' renditions are kept in memory: half a megabyte each, or more. */
const mostKept = 60;

/** Sees to it that only those handouts keep their renditions that somebody has looked at of late. */
export class KeptRenditions {
	/** The one that was looked at last stands at the end. */
	readonly #handouts = new Set<PreviewedHandout>();

	/** Keeps what a handout was rendered to, in place of what was not looked at for longest. */
	keep(handout: PreviewedHandout): void {
		this.#handouts.delete(handout);
		if (handout.work) this.#handouts.add(handout);
		for (const other of this.#handouts) {
			const {size} = this.#handouts;
			if (size <= mostKept) return;
			// The last good state of a broken source cannot be had again.
			if (other === handout || (other.isOutdated && size < 2 * mostKept)) continue;
			this.#handouts.delete(other);
			other.giveUpWork();
		}
	}
}
