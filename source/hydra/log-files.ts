import type { FlatConfig } from "../model/flat-config.ts";
import { isList, type Value } from "../model/value.ts";
import { folderParts } from "./folder-parts.ts";
import { interpolate } from "./interpolate.ts";
import { lookUp } from "./look-up.ts";

/** A file that a handler of `hydra.job_logging` writes. */
export interface LogFile {
	/** Relative to the run. */
	readonly path: string;
	/** Whether a Hydra that logs the exception of a failed job logs it here: to the root's handlers that are `FileHandler`s. */
	readonly takesFailures: boolean;
}

const handlers = "hydra.job_logging.handlers.";
const filename = ".filename";
const fileHandler = /^logging\.(?:handlers\.)?\w*FileHandler$/;
const levels = new Set<Value | undefined>([undefined, "NOTSET", "DEBUG", "INFO", "WARN", "WARNING", "ERROR"]);
const placesOf = new WeakMap<readonly string[], readonly number[]>();

/** The files that the handlers of `hydra.job_logging` write; what lies outside of the run is left out. */
export function logFiles(hydra: FlatConfig): LogFile[] {
	return templatePlaces(hydra).flatMap((place) => {
		const path = pathInRun(hydra, hydra.values[place]!);
		return path === null ? [] : [{ path, takesFailures: takesFailures(hydra, hydra.names[place]!) }];
	});
}

/** Their names as they are written. */
export function logTemplates(hydra: FlatConfig): string[] {
	return templatePlaces(hydra).flatMap((place) => {
		const template = hydra.values[place];
		return typeof template === "string" ? [template] : [];
	});
}

function templatePlaces({ names }: FlatConfig): readonly number[] {
	let places = placesOf.get(names);
	if (places === undefined) {
		places = names.flatMap((name, index) => (name.startsWith(handlers) && name.endsWith(filename) ? [index] : []));
		placesOf.set(names, places);
	}
	return places;
}

function pathInRun(hydra: FlatConfig, template: Value): string | null {
	if (typeof template !== "string") return null;
	const outputDir = lookUp(hydra, "hydra.runtime.output_dir");
	const path = interpolate(template, hydra, hydra, []);
	if (path === null) return null;
	const isInside = typeof outputDir === "string" && path.startsWith(`${outputDir}/`);
	const parts = folderParts(isInside ? path.slice(outputDir.length + 1) : path);
	return parts !== null && parts.length > 0 && (isInside || !path.startsWith("/")) ? parts.join("/") : null;
}

function takesFailures(hydra: FlatConfig, name: string): boolean {
	const handler = name.slice(handlers.length, -filename.length);
	const setting = (key: string) => lookUp(hydra, `${handlers}${handler}.${key}`);
	const [kind, filters, level] = [setting("class"), setting("filters"), setting("level")];
	const root = lookUp(hydra, "hydra.job_logging.root.handlers");
	if (!isList(root) || !root.includes(handler)) return false;
	if (typeof kind !== "string" || !fileHandler.test(kind)) return false;
	if (filters !== undefined && !(isList(filters) && filters.length === 0)) return false;
	return levels.has(level) || (typeof level === "number" && level <= 40);
}
