import { join } from "node:path";
import { dumpYaml } from "../hydra/dump-yaml.ts";
import { loadConfig } from "../hydra/load-yaml.ts";
import { resolveConfig } from "../hydra/resolve-config.ts";
import { textOf } from "../hydra/text-of.ts";
import { DataError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { Mapping } from "../model/value.ts";
import { clockOfPath } from "./config-values.ts";
import { Disk } from "./disk.ts";
import { asDataError } from "./file-error.ts";

/** Larger configs are not read: no person wrote them, and no screen shows them. */
export const maxConfigBytes = 8 * 1024 * 1024;

/** The config of a run in two forms. */
export interface ConfigTexts {
	/** config.yaml as it was written. */
	readonly written: string;
	/** With interpolations resolved, as OmegaConf writes it; remarks at its top tell which values stay as they are written. */
	readonly resolved: string;
}

type Env = (name: string) => string | undefined;

/** Reads a run's config.yaml. Throws a DataError where there is none or it is no text. */
export async function readConfig(run: Run, env: Env | null = null): Promise<ConfigTexts> {
	if (run.status === "pending" || run.status === "missing") throw new DataError(`no folder: ${run.evidence}`);
	if (run.hydraFolder === null)
		throw new DataError("Hydra kept no config of this run (hydra.output_subdir=null), or it is gone");
	const folder = join(folderOf(run), run.hydraFolder);
	const written = await read(join(folder, "config.yaml"));
	const hydra = await read(join(folder, "hydra.yaml")).then(loadConfig).catch(noHydra);
	return { written, resolved: resolvedText(written, hydra, run, env) };
}

async function read(path: string): Promise<string> {
	return textOf(await new Disk().read(path, maxConfigBytes).catch(asDataError));
}

function noHydra(error: unknown): null {
	if (error instanceof DataError) return null;
	throw error;
}

function resolvedText(written: string, hydra: Mapping | null, run: Run, env: Env | null): string {
	try {
		const { config, problems } = resolveConfig(loadConfig(written), {
			hydra,
			env,
			now: clockOfPath(folderOf(run).split("/")),
			pythonVersion: null,
		});
		const remarks = problems.map(({ name, message }) => `# ${name} stays as it is written: ${oneLine(message)}\n`);
		return remarks.join("") + dumpYaml(config, { emitter: "python" });
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		const place = error.line === undefined ? "" : ` in line ${error.line}`;
		return `# is no config: ${oneLine(error.message)}${place}\n${written}`;
	}
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ");
}
