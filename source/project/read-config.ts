import { join } from "node:path";
import { dumpYaml } from "../hydra/dump-yaml.ts";
import type { ResolveProblem } from "../hydra/leaf-outcome.ts";
import { loadConfig } from "../hydra/load-yaml.ts";
import { resolveConfig } from "../hydra/resolve-config.ts";
import type { Surroundings } from "../hydra/surroundings.ts";
import { textOf } from "../hydra/text-of.ts";
import { DataError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { Mapping, Value } from "../model/value.ts";
import { clockOfPath } from "./config-values.ts";
import { Disk } from "./disk.ts";
import { asDataError } from "./file-error.ts";

/** Larger configs are not read: no person wrote them, and no screen shows them. */
export const maxConfigBytes = 8 * 1024 * 1024;

/** A config in two forms. */
export interface ConfigForms {
	/** As it was written. */
	readonly written: string;
	/** With interpolations resolved, as OmegaConf writes it; remarks at its top tell which values stay as they are written. */
	readonly resolved: string;
	/** Those values, a remark each. */
	readonly problems: readonly ResolveProblem[];
}

/** The config of a run. */
export interface ConfigTexts extends ConfigForms {
	/** hydra.yaml; null where it cannot be read. */
	readonly hydra: ConfigForms | null;
}

type Resolved = ReturnType<typeof resolveConfig>;
type Env = (name: string) => string | undefined;

/** Reads a run's config.yaml. Throws a DataError where there is none or it is no text. */
export async function readConfig(run: Run, env: Env | null = null): Promise<ConfigTexts> {
	if (run.status === "pending" || run.status === "missing") throw new DataError(`no folder: ${run.evidence}`);
	if (run.hydraFolder === null)
		throw new DataError("Hydra kept no config of this run (hydra.output_subdir=null), or it is gone");
	const folder = join(folderOf(run), run.hydraFolder);
	const written = await read(join(folder, "config.yaml"));
	const hydraText = await read(join(folder, "hydra.yaml")).catch(nothing);
	const hydra = hydraText === null ? null : mappingOf(hydraText);
	const surroundings = { hydra, env, now: clockOfPath(folderOf(run).split("/")), pythonVersion: null };
	let app: Mapping = new Map();
	const config = formsOf(written, (own) => {
		app = own;
		return resolveConfig(own, surroundings);
	});
	if (hydraText === null) return { ...config, hydra: null };
	return { ...config, hydra: formsOf(hydraText, (own) => resolveHydra(own, app, surroundings)) };
}

/** While the app ran both were one config, and names in hydra.yaml count from its root. */
function resolveHydra(hydra: Mapping, app: Mapping, surroundings: Partial<Surroundings<Mapping>>): Resolved {
	const { config, problems } = resolveConfig(new Map([...app, ...hydra]), surroundings);
	const isOwn = (key: Value | undefined) => key !== undefined && hydra.has(key);
	return {
		config: new Map([...config].filter(([key]) => isOwn(key))),
		problems: problems.filter(({ path }) => isOwn(path[0])),
	};
}

async function read(path: string): Promise<string> {
	return textOf(await new Disk().read(path, maxConfigBytes).catch(asDataError));
}

function nothing(error: unknown): null {
	if (error instanceof DataError) return null;
	throw error;
}

function mappingOf(text: string): Mapping | null {
	try {
		return loadConfig(text);
	} catch (error) {
		return nothing(error);
	}
}

function formsOf(written: string, resolve: (config: Mapping) => Resolved): ConfigForms {
	try {
		const { config, problems } = resolve(loadConfig(written));
		const remarks = problems.map(({ name, message }) => `# ${oneLine(`${name} stays as it is written: ${message}`)}\n`);
		return { written, resolved: remarks.join("") + dumpYaml(config, { emitter: "python" }), problems };
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		const place = error.line === undefined ? "" : ` in line ${error.line}`;
		return { written, resolved: `# is no config: ${oneLine(error.message)}${place}\n${written}`, problems: [] };
	}
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ");
}
