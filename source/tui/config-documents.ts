import { type ConfigOutline, configOutline } from "../hydra/config-outline.ts";
import type { ResolveProblem } from "../hydra/leaf-outcome.ts";
import type { ConfigForms, ConfigTexts } from "../project/read-config.ts";

/** A config as a tree of lines, in two forms. */
export interface ConfigDocument {
	readonly written: ConfigOutline;
	readonly resolved: ConfigOutline;
	/** Why values stay as they are written, by name. */
	readonly unresolved: ReadonlyMap<string, string>;
}

export interface ConfigDocuments {
	readonly config: ConfigDocument;
	/** null: there is no hydra.yaml. */
	readonly hydra: ConfigDocument | null;
}

/** What the screen shows of a run's config, made once when it is read: of 10,000 lines it takes a tenth of a second. */
export function configDocuments(texts: ConfigTexts): ConfigDocuments {
	return { config: documentOf(texts), hydra: texts.hydra === null ? null : documentOf(texts.hydra) };
}

function documentOf({ written, resolved, problems }: ConfigForms): ConfigDocument {
	// The remarks at the top are told where they belong.
	const body = problems.reduce((text) => text.slice(text.indexOf("\n") + 1), resolved);
	const unresolved = new Map(problems.map(({ name, message }: ResolveProblem) => [name, message]));
	return { written: configOutline(written), resolved: configOutline(body), unresolved };
}
