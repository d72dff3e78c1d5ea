import { bytesSource } from "../formats/byte-source.ts";
import { flatFacts } from "../formats/run-store/flat-facts.ts";
import { jsonValue } from "../formats/wandb/json-value.ts";
import { LogReader } from "../formats/wandb/log-reader.ts";
import { pathsInFacts } from "../hydra/paths-in-facts.ts";
import { type PathInText, pathsInText } from "../hydra/paths-in-text.ts";
import { DataError } from "../model/problem.ts";
import { isMapping } from "../model/value.ts";
import type { Disk, Entry } from "./disk.ts";
import { under } from "./under.ts";

/** Settings that are longer hold more than settings. */
const maxBytes = 256 * 1024;
/** Of MLflow's parameters, each a file, those that are named like a path. */
const pathParameter = /(?:dir|path|folder|cwd|output)[^/]*$/i;
const maxParameters = 32;
/** A `/` in the name of a parameter makes a folder. */
const maxLevels = 4;

export interface LoggerSettingsOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	/** What a folder (relative to the opened one) holds. */
	readonly list: (folder: string) => Promise<readonly Entry[]>;
}

/**
 * The absolute paths in the settings that loggers keep in the folders they make: Lightning's `hparams.yaml`, W&B's
 * `config.yaml` and `wandb-metadata.json` or, offline, the beginning of its log, and MLflow's parameters. What cannot be read
 * tells nothing.
 */
export class LoggerSettings {
	readonly #options: LoggerSettingsOptions;

	constructor(options: LoggerSettingsOptions) {
		this.#options = options;
	}

	async of(folder: string): Promise<readonly PathInText[]> {
		const names = (await this.#list(folder)).map(({ name }) => name);
		const paths: PathInText[] = [];
		if (names.includes("hparams.yaml")) paths.push(...pathsInText(await this.#text(`${folder}/hparams.yaml`)));
		if (names.includes("files")) {
			paths.push(...pathsInText(await this.#text(`${folder}/files/config.yaml`)));
			paths.push(...jsonPaths(await this.#text(`${folder}/files/wandb-metadata.json`)));
		}
		const log = names.find((name) => /^run-[^/]+\.wandb$/.test(name));
		if (log !== undefined) paths.push(...(await this.#logPaths(`${folder}/${log}`)));
		if (names.includes("params")) paths.push(...(await this.#parameters(`${folder}/params`)));
		return paths;
	}

	async #logPaths(path: string): Promise<readonly PathInText[]> {
		const { root, disk } = this.#options;
		const ends = await disk.ends(`${root}/${path}`, maxBytes, 0).catch(() => null);
		if (ends === null) return [];
		try {
			const { facts } = await new LogReader(new Map(), maxBytes).read(bytesSource(ends.head));
			return pathsInFacts(facts);
		} catch (error) {
			return none(error);
		}
	}

	async #parameters(folder: string): Promise<PathInText[]> {
		const names: string[] = [];
		const walk = async (below: string, level: number): Promise<void> => {
			for (const { kind, name } of await this.#list(below)) {
				if (names.length === maxParameters) return;
				const path = under(below, name);
				if (kind === "folder" && level < maxLevels) await walk(path, level + 1);
				else if (kind === "file" && pathParameter.test(name)) names.push(path.slice(folder.length + 1));
			}
		};
		await walk(folder, 1);
		const texts = await Promise.all(names.map((name) => this.#text(`${folder}/${name}`)));
		return names.map((name, index) => ({ name: name.replaceAll("/", "."), path: texts[index]!.trim() }));
	}

	#list(folder: string): Promise<readonly Entry[]> {
		return this.#options.list(folder).catch(() => []);
	}

	async #text(path: string): Promise<string> {
		const { root, disk } = this.#options;
		const bytes = await disk.readBytes(`${root}/${path}`, maxBytes).catch(() => "");
		return Buffer.from(bytes, "latin1").toString("utf8");
	}
}

function jsonPaths(text: string): readonly PathInText[] {
	try {
		const value = jsonValue(text);
		return isMapping(value) ? pathsInFacts(flatFacts(value)) : [];
	} catch (error) {
		return none(error);
	}
}

/** Broken data tells nothing; all else that is thrown is our bug. */
function none(error: unknown): readonly PathInText[] {
	if (error instanceof DataError) return [];
	throw error;
}
