import { basename, join } from "node:path";
import { ConfigReader } from "../hydra/config-reader.ts";
import { experimentOf, type Place, projectOf } from "../hydra/experiment-of.ts";
import { isHydraYaml, launchOf } from "../hydra/launch.ts";
import { readOverrides } from "../hydra/read-overrides.ts";
import { textOf } from "../hydra/text-of.ts";
import { emptyConfig, type FlatConfig } from "../model/flat-config.ts";
import { DataError, type Problem } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { asDataError, type Disk } from "./disk.ts";
import { maxConfigBytes } from "./read-config-text.ts";
import { RunSigns } from "./run-signs.ts";
import { RunTurns } from "./run-turns.ts";
import type { FoundRun } from "./scan.ts";
import type { TableBuilder } from "./table-builder.ts";

export interface RunReaderOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	readonly builder: TableBuilder;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly onProblem: (problem: Problem) => void;
}

/** Reads what the scan finds: config and hydra.yaml of a run, what they say of where it belongs, and what became of it. */
export class RunReader {
	readonly #options: RunReaderOptions;
	readonly #configs = new ConfigReader();
	readonly #hydras = new ConfigReader();
	/** The files of sweeps hold both and have a shape of their own. */
	readonly #sweeps = new ConfigReader();
	readonly #signs: RunSigns;
	readonly #turns: RunTurns;
	/** Runs of a sweep write the same files; one list of names serves them all. */
	readonly #fileLists = new Map<string, readonly string[]>();

	constructor(options: RunReaderOptions) {
		this.#options = options;
		this.#signs = new RunSigns(options);
		this.#turns = new RunTurns(options.builder);
	}

	/** How many folders above `folder` (which holds Hydra's three files) its run lies; null when these are not Hydra's. */
	async depthOf(folder: string): Promise<number | null> {
		const hydra = await this.#yaml(join(this.#options.root, folder, "hydra.yaml"), this.#hydras, () => {});
		if (hydra === null || !isHydraYaml(hydra)) return null;
		return partsOf(launchOf(hydra).outputSubdir ?? ".").length;
	}

	/** How many levels below a sweep folder its runs lie when Hydra kept no folder in them; 0 when it did. */
	async bareDepthOf(folder: string): Promise<number> {
		const sweep = await this.#yaml(
			join(this.#options.root, folder, "multirun.yaml"),
			this.#sweeps,
			this.#options.onProblem,
		);
		if (sweep === null || !isHydraYaml(sweep)) return 0;
		const { outputSubdir, sweepSubdir } = launchOf(sweep);
		return outputSubdir === null ? Math.max(1, partsOf(sweepSubdir ?? "").length) : 0;
	}

	async read(found: FoundRun, markers: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
		const { root, builder, onProblem } = this.#options;
		const folder = found.hydraFolder === null ? null : join(root, found.path, found.hydraFolder);
		const part = async (name: string, reader: ConfigReader) =>
			folder === null ? null : this.#yaml(join(folder, name), reader, onProblem);
		const hydra = (await part("hydra.yaml", this.#hydras)) ?? emptyConfig;
		const config = (await part("config.yaml", this.#configs)) ?? emptyConfig;
		const launch = launchOf(hydra);
		const path = partsOf(found.path);
		const place: Place = {
			root,
			path,
			launch,
			config,
			hasMarker: (depth, marker) => markers.get(path.slice(0, depth).join("/") || ".")?.has(marker) ?? false,
		};
		const experiment = experimentOf(place);
		const { hydraFiles } = found;
		const placed = {
			root,
			path: found.path,
			project: projectOf({ ...place, experiment }).join("/") || ".",
			experiment: experiment.join("/") || ".",
			id: launch.multi && launch.jobNum !== null ? launch.jobNum : (path.at(-1) ?? basename(root)),
			job: launch.jobName,
			kind: launch.multi || experiment.length < path.length ? ("multirun" as const) : ("singlerun" as const),
			overrides: hydra === emptyConfig && folder !== null ? await this.#overrides(found, folder) : launch.overrides,
			files: this.#shared(found.files),
			hydraFolder: found.hydraFolder,
		};
		const run: Run = { ...placed, ...(await this.#signs.of({ ...placed, hydraFiles }, launch)) };
		const row = builder.add(run, config);
		if (launch.launcher?.endsWith(".BasicLauncher")) this.#turns.add(run, row);
	}

	async #yaml(path: string, reader: ConfigReader, onProblem: (problem: Problem) => void): Promise<FlatConfig | null> {
		try {
			return reader.read(await this.#options.disk.read(path, maxConfigBytes).catch(asDataError));
		} catch (error) {
			this.#broken(path, error, onProblem);
			return null;
		}
	}

	/** Hydra keeps the words twice; where hydra.yaml is gone or broken, the other file still has them. */
	async #overrides(found: FoundRun, folder: string): Promise<readonly string[]> {
		if (!found.hydraFiles.has("overrides.yaml")) return [];
		const path = join(folder, "overrides.yaml");
		try {
			return readOverrides(textOf(await this.#options.disk.read(path, maxConfigBytes).catch(asDataError)));
		} catch (error) {
			this.#broken(path, error, this.#options.onProblem);
			return [];
		}
	}

	/** Broken data becomes a problem; anything else is our bug. */
	#broken(path: string, error: unknown, onProblem: (problem: Problem) => void): void {
		if (!(error instanceof DataError)) throw error;
		onProblem({ path, message: error.message, ...(error.line !== undefined && { line: error.line }) });
	}

	#shared(files: readonly string[]): readonly string[] {
		const key = files.join("\0");
		const known = this.#fileLists.get(key);
		if (known !== undefined) return known;
		this.#fileLists.set(key, files);
		return files;
	}
}

function partsOf(path: string): string[] {
	return path.split("/").filter((part) => part !== "" && part !== ".");
}
