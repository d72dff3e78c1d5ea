import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";

/** Files below a folder, by path relative to it; a path that ends in `/` is an empty folder. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

export function writeTree(root: string, files: Tree): void {
	for (const [path, content] of Object.entries(files)) {
		const place = join(root, path);
		mkdirSync(path.endsWith("/") ? place : dirname(place), { recursive: true });
		if (!path.endsWith("/")) writeFileSync(place, content);
	}
}

/** What is to be done after a test. Tests that run at once have to name their own: the one for all would take another's. */
export type AfterTest = typeof onTestFinished;

/** A folder with these files that is gone after the test. */
export function temporaryTree(files: Tree = {}, afterTest: AfterTest = onTestFinished): string {
	const root = realpathSync(mkdtempSync(join(tmpdir(), "exptrack-")));
	afterTest(() => rmSync(root, { recursive: true, force: true }));
	writeTree(root, files);
	return root;
}

/** Seconds since 1970: long before any test. */
export const past = 1_700_000_000;

/**
 * Gives all below a folder a time in the past, as it is found long after it was written. What the file system itself notes
 * cannot be put back, so the clock is put on, until the test is over.
 */
export function age(root: string): void {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
	onTestFinished(() => {
		vi.useRealTimers();
	});
	for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) utimesSync(join(root, name), past, past);
	utimesSync(root, past, past);
}

export interface RunFiles {
	/** Left out: a single run. */
	readonly num?: number;
	readonly outputSubdir?: string | null;
	readonly sweepDir?: string;
	readonly sweepSubdir?: string;
	readonly launcher?: string;
	readonly config?: string;
	readonly overrides?: readonly string[];
}

/** The text of a hydra.yaml with what the reader looks at. */
export function hydraYaml(files: RunFiles = {}): string {
	const {
		num,
		outputSubdir = ".hydra",
		sweepDir = "multirun/${now:%Y-%m-%d}",
		sweepSubdir = "${hydra.job.num}",
	} = files;
	return `hydra:
  run:
    dir: outputs/\${now:%Y-%m-%d}
  sweep:
    dir: ${sweepDir}
    subdir: ${sweepSubdir}
  launcher:
    _target_: ${files.launcher ?? "hydra._internal.core_plugins.basic_launcher.BasicLauncher"}
  mode: ${num === undefined ? "RUN" : "MULTIRUN"}
  output_subdir: ${outputSubdir}
  overrides:
    task: ${JSON.stringify(files.overrides ?? [])}
  job:
    name: train
    id: ${num === undefined ? "???" : `'${num}'`}
    num: ${num ?? "???"}
`;
}

/** Hydra's three files of the run in folder `path`. */
export function runTree(path: string, files: RunFiles = {}): Record<string, string> {
	const below = [path, files.outputSubdir ?? ".hydra"].filter((part) => part !== "" && part !== ".").join("/");
	const prefix = below === "" ? "" : `${below}/`;
	return {
		[`${prefix}config.yaml`]: files.config ?? "lr: 0.1\n",
		[`${prefix}hydra.yaml`]: hydraYaml(files),
		[`${prefix}overrides.yaml`]: JSON.stringify(files.overrides ?? []),
	};
}
