import { type JobReturn, jobReturn } from "../hydra/job-return.ts";
import { latin1 } from "../hydra/latin1.ts";
import { type LogFacts, logFacts, logHeadBytes, logTailBytes } from "../hydra/log-facts.ts";
import type { Told } from "../hydra/run-facts.ts";
import { type SlurmWord, slurmWord } from "../hydra/slurm-word.ts";
import type { Disk, FileEnds } from "./disk.ts";

const maxPickleBytes = 4 * 1024 * 1024;

/**
 * What single files tell of what became of a run. Each answer follows from the bytes of one file alone, and is null where it
 * cannot be read: that is no sign, and the viewer says why when the file is opened.
 */
export class SignFiles {
	readonly #disk: Disk;

	constructor(disk: Disk) {
		this.#disk = disk;
	}

	log(path: string, name: string): Promise<Told<LogFacts> | null> {
		return this.#told(path, name, logHeadBytes, logTailBytes, logFacts);
	}

	/** Of a file that is too large the facts are null. */
	jobReturn(path: string, name: string): Promise<Told<JobReturn | null> | null> {
		return this.#told(path, name, maxPickleBytes, 0, ({ head }) => jobReturn(head));
	}

	slurm(path: string, name: string): Promise<Told<SlurmWord | null> | null> {
		return this.#told(path, name, 0, logTailBytes, ({ head, tail }) =>
			slurmWord(latin1(tail.length > 0 ? tail : head)),
		);
	}

	/** When a file was written last. */
	async modified(path: string): Promise<number | null> {
		const state = await this.#disk.stamp(path);
		return state?.kind === "file" ? state.modified : null;
	}

	async names(folder: string): Promise<readonly string[]> {
		const entries = await this.#disk.list(folder).catch(() => []);
		return entries.map(({ name }) => name);
	}

	async #told<Facts>(
		path: string,
		name: string,
		headBytes: number,
		tailBytes: number,
		read: (ends: FileEnds) => Facts,
	): Promise<Told<Facts> | null> {
		const ends = await this.#disk.ends(path, headBytes, tailBytes).catch(() => null);
		return ends === null ? null : { name, modified: ends.modified, facts: read(ends) };
	}
}
