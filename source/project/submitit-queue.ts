import { join } from "node:path";
import { clockOf, startedFromPath } from "../hydra/log-stamps.ts";
import { idsOfJobs, printedNames, resultName, submititFolder, submittedName } from "../hydra/submitit.ts";
import type { Disk } from "./disk.ts";
import { inFlight } from "./in-flight.ts";
import { SignFiles } from "./sign-files.ts";

const day = 24 * 60 * 60_000;
/** What has waited for longer was taken out of the queue, which leaves no sign. */
const longestWait = 7 * day;

export interface SubmititQueueOptions {
	readonly disk: Disk;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Stops the asking; jobs that were not asked for are not waiting. */
	readonly signal: AbortSignal;
}

/** Tells which jobs of a sweep wait in the queue of submitit: handed in, and neither begun nor over. */
export class SubmititQueue {
	readonly #options: SubmititQueueOptions;
	readonly #files: SignFiles;

	constructor(options: SubmititQueueOptions) {
		this.#options = options;
		this.#files = new SignFiles(options.disk);
	}

	/**
	 * The ids of waiting jobs by their number. `sweep` is the absolute path of the sweep, `template` is as in `LaunchFacts`,
	 * `nums` are the jobs that have no folder, and `asked` is how many jobs the sweep has.
	 */
	async waiting(sweep: string, template: string, nums: readonly number[], asked: number): Promise<Map<number, string>> {
		const waiting = new Map<number, string>();
		const folder = submititFolder(template);
		if (folder === null || this.#isOld(sweep)) return waiting;
		const parent = join(sweep, folder.parent);
		const names = await this.#files.names(parent);
		const folderOf = new Map(names.flatMap((name) => [[folder.idOf(name), name] as const]));
		const ids = idsOfJobs(
			[...folderOf.keys()].filter((id) => id !== null),
			asked,
		);
		const handedIn = nums.filter((num) => ids.has(num));
		await inFlight(handedIn, this.#options, async (num) => {
			const id = ids.get(num)!;
			if (await this.#waits(join(parent, folderOf.get(id)!), id)) waiting.set(num, id);
		});
		return waiting;
	}

	/** By the time that the folder of the sweep is named after; the times of its files may be those of a copy. */
	#isOld(sweep: string): boolean {
		const named = startedFromPath(sweep.split("/"));
		return named !== null && clockOf(this.#options.now) - named > longestWait + day;
	}

	async #waits(folder: string, id: string): Promise<boolean> {
		const submitted = await this.#files.modified(join(folder, submittedName(id)));
		if (submitted === null || this.#options.now - submitted > longestWait) return false;
		for (const name of [resultName(id), ...printedNames(id, 0)]) {
			if ((await this.#files.modified(join(folder, name))) !== null) return false;
		}
		return true;
	}
}
