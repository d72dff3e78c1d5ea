import { pathsInText } from "../hydra/paths-in-text.ts";
import { recordedUse } from "../hydra/recorded-use.ts";
import type { Claimant } from "./config-claims.ts";
import type { Disk, Entry } from "./disk.ts";
import { parentOf } from "./outside-folders.ts";
import { under } from "./scan.ts";

/** Settings that are longer hold more than settings. */
const maxBytes = 256 * 1024;
/** Of MLflow's parameters, each a file, those that are named like a path. */
const pathParameter = /(?:dir|path|folder|cwd|output)[^/]*$/i;
const maxParameters = 32;

export interface LoggerEvidenceOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	/** What a folder (relative to the opened one) holds. */
	readonly list: (folder: string) => Promise<readonly Entry[]>;
	readonly runs: readonly Claimant[];
}

/** What the folders of loggers' runs say of whose they are: the settings that loggers keep name the run's output folder. */
export class LoggerEvidence {
	readonly #options: LoggerEvidenceOptions;
	/** By the output folder as it was recorded. A tree that was copied twice has it twice. */
	readonly #runsOf = new Map<string, Claimant[]>();

	constructor(options: LoggerEvidenceOptions) {
		this.#options = options;
		for (const run of options.runs) {
			const { recorded, here } = run.origin;
			const path = recorded + run.folder.slice(here.length);
			const known = this.#runsOf.get(path);
			if (known === undefined) this.#runsOf.set(path, [run]);
			else known.push(run);
		}
	}

	/** Rows of the runs that are named in a logger's folder, relative to the opened one. */
	async of(folder: string): Promise<ReadonlySet<number>> {
		const rows = new Set<number>();
		const place = `${this.#options.root}/${folder}`;
		for (const { name, path } of await this.#paths(folder)) {
			if (recordedUse(name) === "input") continue;
			for (const run of this.#runsAt(path)) {
				const { here } = run.origin;
				if (here === "" || place.startsWith(`${here}/`)) rows.add(run.row);
			}
		}
		return rows;
	}

	#runsAt(path: string): readonly Claimant[] {
		for (let at = path.replaceAll("\\", "/").replace(/\/+$/, ""); at.includes("/"); at = parentOf(at)) {
			const runs = this.#runsOf.get(at);
			if (runs !== undefined) return runs;
		}
		return [];
	}

	async #paths(folder: string): Promise<ReturnType<typeof pathsInText>> {
		const entries = await this.#list(folder);
		const has = (name: string) => entries.some((entry) => entry.name === name);
		const settings = [
			...(has("hparams.yaml") ? ["hparams.yaml"] : []),
			...(has("files") ? ["files/config.yaml", "files/wandb-metadata.json"] : []),
		];
		const texts = await Promise.all(settings.map((name) => this.#text(under(folder, name))));
		const parameters = has("params") ? await this.#parameters(under(folder, "params")) : [];
		return [...texts.flatMap(pathsInText), ...parameters];
	}

	async #parameters(folder: string): Promise<{ name: string; path: string }[]> {
		const names = (await this.#list(folder)).filter(({ kind, name }) => kind === "file" && pathParameter.test(name));
		return Promise.all(
			names
				.slice(0, maxParameters)
				.map(async ({ name }) => ({ name, path: (await this.#text(under(folder, name))).trim() })),
		);
	}

	#list(folder: string): Promise<readonly Entry[]> {
		return this.#options.list(folder).catch(() => []);
	}

	/** Empty where it cannot be read: it then tells nothing. */
	async #text(path: string): Promise<string> {
		const { root, disk } = this.#options;
		const bytes = await disk.readBytes(`${root}/${path}`, maxBytes).catch(() => "");
		return Buffer.from(bytes, "latin1").toString("utf8");
	}
}
