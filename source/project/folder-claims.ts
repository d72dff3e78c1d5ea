import { parentOf } from "./outside-folders.ts";

interface Claim {
	readonly row: number;
	isShared: boolean;
	isOutput: boolean;
}

export interface Holder {
	/** The run whose config alone names a folder or one above it; null where there is none. */
	readonly row: number | null;
	/** Whether others could claim it too. */
	readonly isContested: boolean;
}

/** Which runs' configs name which folders. */
export class FolderClaims {
	readonly #claims = new Map<string, Claim>();

	/** `isOutput`: the name in the config tells that the run writes there. */
	add(folder: string, row: number, isOutput: boolean): void {
		const known = this.#claims.get(folder);
		if (known === undefined) {
			this.#claims.set(folder, { row, isShared: false, isOutput });
			return;
		}
		if (known.row !== row) known.isShared = true;
		else if (isOutput) known.isOutput = true;
	}

	/**
	 * Whose a folder is. What several runs name says nothing of what lies deeper, where each may have its own; but what one
	 * names and others name a part of may be anyone's there.
	 */
	holderOf(folder: string): Holder {
		let row: number | null = null;
		let isShared = false;
		let isContested = false;
		for (let at = folder; at !== "."; at = parentOf(at)) {
			const claim = this.#claims.get(at);
			if (claim === undefined) continue;
			if (claim.isShared) isShared ||= row === null;
			else if (row === null) {
				row = claim.row;
				isContested = isShared;
			} else if (row !== claim.row) isContested = true;
		}
		return { row, isContested };
	}

	/** Whether a folder inside one of the run's is named by others. */
	isOthers(folder: string, row: number): boolean {
		const claim = this.#claims.get(folder);
		return claim !== undefined && (claim.isShared || claim.row !== row);
	}

	/** The folders that one run alone says it writes into. */
	*outputs(): Generator<readonly [folder: string, row: number]> {
		for (const [folder, { row, isShared, isOutput }] of this.#claims) if (!isShared && isOutput) yield [folder, row];
	}
}
