import { basename, join } from "node:path";
import { ConfigReader } from "../hydra/config-reader.ts";
import { experimentOf, type Place, projectOf } from "../hydra/experiment-of.ts";
import { isHydraYaml, type Launch, launchOf } from "../hydra/launch.ts";
import { readOverrides } from "../hydra/read-overrides.ts";
import { textOf } from "../hydra/text-of.ts";
import { emptyConfig, type FlatConfig } from "../model/flat-config.ts";
import { naturalOrder } from "../model/natural-order.ts";
import { DataError, type Problem, problemOf } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { BrokenValue, ConfigValues } from "./config-values.ts";
import type { Disk } from "./disk.ts";
import { asDataError, isNoSuchPath } from "./file-error.ts";
import { maxConfigBytes } from "./read-config.ts";
import type { Signs } from "./run-signs.ts";
import type { FoundRun } from "./scan.ts";
import type { OwnPlaces } from "./table-builder.ts";

export interface RunReaderOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	/** What interpolations are resolved by; null: they stay as they are written. */
	readonly values: ConfigValues | null;
	readonly onProblem: (problem: Problem) => void;
}

/** What Hydra keeps of a run. What is missing or broken is empty, and the problem told. */
export interface RunContent {
	readonly hydra: FlatConfig;
	/** As it is written. */
	readonly config: FlatConfig;
	/** As the table has it. */
	readonly parameters: FlatConfig;
	readonly own: OwnPlaces;
	readonly launch: Launch;
	readonly overrides: readonly string[];
	readonly broken: readonly BrokenValue[];
	/** Whether all of it could be read. */
	readonly isWhole: boolean;
}

export interface PlacedRun {
	readonly run: Omit<Run, keyof Signs>;
	/** Which sweeps the folders around it hold, where that decided where it belongs; else null. */
	readonly markers: string | null;
}

/** By folder: which of `multirun.yaml`, `optimization_results.yaml` and `.submitit` it holds. */
export type Markers = ReadonlyMap<string, ReadonlySet<string>>;

const nothing: RunContent = {
	hydra: emptyConfig,
	config: emptyConfig,
	parameters: emptyConfig,
	own: null,
	launch: launchOf(emptyConfig),
	overrides: [],
	broken: [],
	isWhole: true,
};

/** Reads what the scan finds: config and hydra.yaml of a run, and what they say of where it belongs. */
export class RunReader {
	readonly #options: RunReaderOptions;
	readonly #configs = new ConfigReader();
	readonly #hydras = new ConfigReader();
	/** The files of sweeps hold both and have a shape of their own. */
	readonly #sweeps = new ConfigReader();
	/** By folder: its multirun.yaml, where that is one that Hydra wrote. */
	readonly #multiruns = new Map<string, FlatConfig>();
	/** Runs of a sweep write the same files; one list of names serves them all. */
	readonly #fileLists = new Map<string, readonly string[]>();
	/** Paths that many runs share, each as one string. */
	readonly #paths = new Map<string, string>();

	#lastHome = { experiment: "", template: null as string | null, home: { project: "", experiment: "" } };

	constructor(options: RunReaderOptions) {
		this.#options = options;
	}

	/** How many folders above `folder` (which holds Hydra's three files) its run lies; null when these are not Hydra's. */
	async depthOf(folder: string): Promise<number | null> {
		const { value: config } = await this.#yaml(
			join(this.#options.root, folder, "hydra.yaml"),
			this.#hydras,
			this.#options.disk,
		);
		if (config === null || !isHydraYaml(config)) return null;
		return partsOf(launchOf(config).outputSubdir ?? ".").length;
	}

	/** How many levels below a sweep folder its runs lie when Hydra kept no folder in them; 0 when it did. */
	async bareDepthOf(folder: string): Promise<number> {
		const { disk, root, onProblem } = this.#options;
		const { value: config, problem } = await this.#yaml(join(root, folder, "multirun.yaml"), this.#sweeps, disk);
		if (problem !== null) onProblem(problem);
		if (config === null || !isHydraYaml(config)) return 0;
		this.#multiruns.set(folder, config);
		const { outputSubdir, sweepSubdir } = launchOf(config);
		return outputSubdir === null ? Math.max(1, partsOf(sweepSubdir ?? "").length) : 0;
	}

	/** The multirun.yaml that the scan has met in a folder. */
	multirunOf(folder: string): FlatConfig | undefined {
		return this.#multiruns.get(folder);
	}

	/** The multirun.yaml of a folder is to be read again, or is gone. */
	forget(folder: string): void {
		this.#multiruns.delete(folder);
	}

	/** Where a sweep belongs that has left no run. */
	whereabouts(experiment: string, multirun: FlatConfig): Pick<Run, "project" | "job"> {
		const { root } = this.#options;
		const launch = launchOf(multirun);
		const path = partsOf(experiment);
		const place = { root, path, launch, config: emptyConfig, hasMarker: () => false, experiment: path };
		return { project: this.#path(projectOf(place)), job: launch.jobName };
	}

	/** What Hydra keeps of the run `path` in its folder; null where none of its three files is there. */
	async open(path: string, hydraFolder: string, disk: Disk = this.#options.disk): Promise<RunContent | null> {
		const folder = `${folderOf({ root: this.#options.root, path })}/${hydraFolder}`;
		const [hydra, config] = await Promise.all([
			this.#yaml(`${folder}/hydra.yaml`, this.#hydras, disk),
			this.#yaml(`${folder}/config.yaml`, this.#configs, disk),
		]);
		const launch = launchOf(hydra.value ?? emptyConfig);
		let overrides = launch.overrides;
		// Hydra keeps the words twice; where hydra.yaml is gone, broken or half written, the other file still has them.
		if (overrides === null) overrides = await this.#overrides(`${folder}/overrides.yaml`, disk);
		if (hydra.isAbsent && config.isAbsent && overrides === null) return null;
		const problems = [hydra.problem ?? halfWritten(hydra.value, `${folder}/hydra.yaml`), config.problem];
		for (const problem of problems) if (problem !== null) this.#options.onProblem(problem);
		const raw = config.value ?? emptyConfig;
		const resolved = this.#options.values?.resolve(raw, launch.hydra, launch.outputDir ?? folder);
		const broken = resolved?.broken ?? [];
		this.tellBroken(path, hydraFolder, broken);
		return {
			hydra: hydra.value ?? emptyConfig,
			config: raw,
			parameters: resolved?.config ?? raw,
			own: resolved?.own ?? null,
			launch,
			overrides: overrides ?? [],
			broken,
			isWhole: problems.every((problem) => problem === null),
		};
	}

	/** Tells what is broken in a run's config, unless a run before had the very same. */
	tellBroken(path: string, hydraFolder: string, broken: readonly BrokenValue[]): void {
		const { root, values, onProblem } = this.#options;
		if (broken.length === 0) return;
		const file = `${folderOf({ root, path })}/${hydraFolder}/config.yaml`;
		for (const { name, message, kind } of values?.news(broken) ?? [])
			onProblem({ path: file, message: `${name}: ${message}`, kind });
	}

	/** Where a run belongs, from what Hydra keeps of it and what the folders around it hold. */
	place(found: FoundRun, content: RunContent | null, markers: Markers): PlacedRun {
		const { root } = this.#options;
		const { launch, config, overrides } = content ?? nothing;
		const path = partsOf(found.path);
		let isAsked = false;
		const place: Place = {
			root,
			path,
			launch,
			config,
			hasMarker: (depth, marker) => {
				isAsked = true;
				return markers.get(path.slice(0, depth).join("/") || ".")?.has(marker) ?? false;
			},
		};
		const experiment = experimentOf(place);
		const run = {
			root,
			path: found.path,
			...this.#home(place, experiment),
			id: launch.multi && launch.jobNum !== null ? launch.jobNum : (path.at(-1) ?? basename(root)),
			job: launch.jobName,
			kind: launch.multi || experiment.length < path.length ? ("multirun" as const) : ("singlerun" as const),
			launch: null,
			overrides,
			files: this.files(found.files),
			hydraFolder: found.hydraFolder,
		};
		return { run, markers: isAsked ? markersAround(found.path, markers) : null };
	}

	#yaml(path: string, reader: ConfigReader, disk: Disk): Promise<ReadFile<FlatConfig>> {
		return this.#read(path, disk, (bytes) => reader.read(bytes));
	}

	/** The words of overrides.yaml; null where there is no such file. */
	async #overrides(path: string, disk: Disk): Promise<readonly string[] | null> {
		const file = await this.#read(path, disk, (bytes) => readOverrides(textOf(Buffer.from(bytes, "latin1"))));
		if (file.isAbsent) return null;
		if (file.problem !== null) this.#options.onProblem(file.problem);
		return file.value ?? [];
	}

	/** What is made of the bytes of a file. Broken data is a problem; anything else that is thrown is our bug. */
	async #read<T>(path: string, disk: Disk, make: (bytes: string) => T): Promise<ReadFile<T>> {
		let absent = false;
		try {
			const bytes = await disk.readBytes(path, maxConfigBytes).catch((error) => {
				absent = isNoSuchPath(error);
				return asDataError(error);
			});
			return { value: make(bytes), problem: null, isAbsent: false };
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			return { value: null, problem: problemOf(error, path), isAbsent: absent };
		}
	}

	/** In natural order. Folders of a sweep list the same files, mostly in the same order. */
	files(files: readonly string[]): readonly string[] {
		const key = files.join("\0");
		const known = this.#fileLists.get(key);
		if (known !== undefined) return known;
		const sorted = files.toSorted(naturalOrder);
		const sortedKey = sorted.join("\0");
		const shared = this.#fileLists.get(sortedKey) ?? sorted;
		this.#fileLists.set(sortedKey, shared);
		this.#fileLists.set(key, shared);
		return shared;
	}

	/** Project and experiment of a run: those of a sweep are the same for all of its runs. */
	#home(place: Place, parts: readonly string[]): Pick<Run, "project" | "experiment"> {
		const { multi, sweepDir, runDir } = place.launch;
		const experiment = parts.join("/") || ".";
		const template = multi ? sweepDir : runDir;
		const last = this.#lastHome;
		if (last.experiment === experiment && last.template === template) return last.home;
		const home = { project: this.#path(projectOf({ ...place, experiment: parts })), experiment: this.#path(parts) };
		this.#lastHome = { experiment, template, home };
		return home;
	}

	#path(parts: readonly string[]): string {
		const path = parts.join("/") || ".";
		const known = this.#paths.get(path);
		if (known !== undefined) return known;
		this.#paths.set(path, path);
		return path;
	}
}

interface ReadFile<T> {
	/** null where there is a problem. */
	readonly value: T | null;
	readonly problem: Problem | null;
	/** Whether there is no such file, which is a problem only where there should be one. */
	readonly isAbsent: boolean;
}

/** The problem of a hydra.yaml that is not, or not yet, what Hydra writes. */
function halfWritten(hydra: FlatConfig | null, path: string): Problem | null {
	if (hydra === null || isHydraYaml(hydra)) return null;
	return { path, message: "is empty, half written, or not Hydra's: hydra.output_subdir is missing" };
}

function partsOf(path: string): string[] {
	return path.split("/").filter((part) => part !== "" && part !== ".");
}

/** Which sweeps the folders around a run hold, as one text. */
export function markersAround(path: string, markers: Markers): string {
	const parts = partsOf(path);
	const around = parts.map((_, depth) => [...(markers.get(parts.slice(0, depth).join("/") || ".") ?? [])].sort());
	return JSON.stringify(around);
}
