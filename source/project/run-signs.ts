import { join } from "node:path";
import type { Launch } from "../hydra/launch.ts";
import { statusOfLog } from "../hydra/run-status.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { Disk } from "./disk.ts";

export type PlacedRun = Omit<Run, "status" | "evidence" | "started" | "duration">;

/** Looks for signs of what became of a run: in its log, and in what Hydra's callbacks leave. */
export class RunSigns {
	readonly #disk: Disk;

	constructor({ disk }: { readonly disk: Disk }) {
		this.#disk = disk;
	}

	async of(run: PlacedRun, launch: Launch): Promise<Pick<Run, "status" | "evidence" | "started" | "duration">> {
		const log =
			run.files.find((file) => file === `${launch.jobName}.log`) ?? run.files.find((file) => file.endsWith(".log"));
		if (log === undefined) return { status: "unknown", evidence: "no log", started: null, duration: null };
		const ends = await this.#disk.ends(join(folderOf(run as Run), log), 512, 8192);
		const head = Buffer.from(ends.head).toString("utf8");
		const tail = ends.tail.length === 0 ? head : Buffer.from(ends.tail).toString("utf8");
		const stamps = `${head}${tail}`.match(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\]/gm) ?? [];
		const time = (stamp: string | undefined) =>
			stamp === undefined ? null : Date.parse(`${stamp.slice(1, 11)}T${stamp.slice(12, 20)}.${stamp.slice(21, 24)}Z`);
		const [first, last] = [time(stamps[0]), time(stamps.at(-1))];
		return {
			...statusOfLog(tail),
			started: stamps[0] === undefined ? null : `${stamps[0].slice(1, 11)}T${stamps[0].slice(12, 20)}`,
			duration: first === null || last === null ? null : (last - first) / 1000,
		};
	}
}
