import type {PreviewedHandout} from './previewed-handout.ts';

/** How many handouts' renditions are kept in memory, at half a megabyte each or more. */
const mostKept = 60;

/** Keeps the renditions of the handouts that somebody looked at recently, and only those. */
export class KeptRenditions {
	/** Least recently used first. */
	readonly #handouts = new Set<PreviewedHandout>();

	/** Keeps what a handout was rendered to, in place of what has not been looked at for longest. */
	keep(handout: PreviewedHandout): void {
		this.#handouts.delete(handout);
		if (handout.work) this.#handouts.add(handout);
		for (const other of this.#handouts) {
			const {size} = this.#handouts;
			if (size <= mostKept) return;
			// The last good version of a broken source cannot be made again.
			if (other === handout || (other.isOutdated && size < 2 * mostKept)) continue;
			this.#handouts.delete(other);
			other.giveUpWork();
		}
	}
}
