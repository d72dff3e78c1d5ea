import { expect, test } from "vitest";
import { noRunText } from "../../source/tui/no-run-text.ts";

test.each([
	[["a"], 0, "no run found in a: a run is a folder with .hydra/config.yaml"],
	[["a", "b"], 1, "no run found in a, b: 1 folder or file could not be read"],
	[["a"], 2, "no run found in a: 2 folders or files could not be read"],
])("%j with %d problems", (folders, problems, text) => expect(noRunText(folders, problems)).toBe(text));
