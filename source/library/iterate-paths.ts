import { dirname, join } from "node:path";
import { FilePath, type Value } from "../model/value.ts";
import type { Frame, FrameRun } from "./frame.ts";

/**
 * Each run with the path of a file beside its first attached one (`path`, 0): `iteratePaths(frame, "confusion.npy")`,
 * `iteratePaths(frame, ".hydra/config.yaml")`. Whether that file is there is not asked. Runs without an attached file are
 * passed over.
 */
export function* iteratePaths(frame: Frame, relative: string): Generator<[run: FrameRun, path: string]> {
	for (const run of frame) {
		const first = textOf(run.get("path", 0));
		if (first !== undefined) yield [run, join(dirname(first), relative)];
	}
}

function textOf(value: Value | undefined): string | undefined {
	return value instanceof FilePath ? value.text : typeof value === "string" ? value : undefined;
}
