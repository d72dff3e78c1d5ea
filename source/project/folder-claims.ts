import { parentOf } from "./parent-of.ts";

/**
 * What a config says a folder is for: `output` where the run writes there for certain, `doubtful` where what is named has its
 * name from a logger, so that it is more likely read.
 */
export type ClaimUse = "output" | "other" | "doubtful";

interface Claim {
	readonly row: number;
	isShared: boolean;
	isOutput: boolean;
	/** The runs that write there, where several name it. */
	writers: Set<number> | null;
}

export interface Holder {
	/** The run whose config alone names a folder or one above it; null where there is none. */
	readonly row: number | null;
	/** The folder that it names. */
	readonly folder: string | null;
	/** Whether others could claim it too. */
	readonly isContested: boolean;
}

/** Which runs' configs name which folders. */
export class FolderClaims {
	readonly #claims = new Map<string, Claim>();
	/** By shared folder, the runs that have one of their own below it; null: to be found out. */
	#placed: Map<string, Set<number>> | null = null;
	readonly #open = new Map<string, boolean>();

	add(folder: string, row: number, use: ClaimUse): void {
		this.#placed = null;
		this.#open.clear();
		const known = this.#claims.get(folder);
		const isOutput = use === "output";
		if (known === undefined) {
			this.#claims.set(folder, { row, isShared: use === "doubtful", isOutput, writers: null });
			return;
		}
		if (known.row !== row || use === "doubtful") known.isShared = true;
		if (isOutput && known.row !== row) {
			known.writers ??= new Set(known.isOutput ? [known.row] : []);
			known.writers.add(row);
		} else if (isOutput) {
			known.isOutput = true;
			known.writers?.add(row);
		}
	}

	/**
	 * Whose a folder is. What several runs name says nothing of what lies deeper, where each may have its own; but one of them
	 * that writes there and names no place of its own may have it anywhere, also in what another one names. And what one
	 * names and others name a part of may be anyone's there.
	 */
	holderOf(folder: string): Holder {
		let row: number | null = null;
		let named: string | null = null;
		let isShared = false;
		let isContested = false;
		for (let at = folder; at !== "."; at = parentOf(at)) {
			const claim = this.#claims.get(at);
			if (claim === undefined) continue;
			if (claim.isShared) {
				if (row === null) isShared = true;
				else if (this.#isOpen(at, claim)) isContested = true;
			} else if (row === null) {
				row = claim.row;
				named = at;
				isContested = isShared;
			} else if (row !== claim.row) isContested = true;
		}
		return { row, folder: named, isContested };
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

	/** Whether one of the runs that write into a folder may do so anywhere in it. */
	#isOpen(folder: string, { row, isOutput, writers }: Claim): boolean {
		let isOpen = this.#open.get(folder);
		if (isOpen === undefined) {
			this.#placed ??= this.#placedBelow();
			const placed = this.#placed.get(folder);
			isOpen = [...(writers ?? (isOutput ? [row] : []))].some((writer) => !placed?.has(writer));
			this.#open.set(folder, isOpen);
		}
		return isOpen;
	}

	#placedBelow(): Map<string, Set<number>> {
		const placed = new Map<string, Set<number>>();
		for (const [folder, row] of this.outputs())
			for (let at = parentOf(folder); at !== "."; at = parentOf(at)) {
				if (this.#claims.get(at)?.isShared !== true) continue;
				const rows = placed.get(at);
				if (rows === undefined) placed.set(at, new Set([row]));
				else rows.add(row);
			}
		return placed;
	}
}
