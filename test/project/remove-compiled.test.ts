import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeCompiled } from "../../source/project/remove-compiled.ts";
import { temporaryTree } from "./tree.ts";

test("the compiled code goes, and nothing else; where there is none nothing happens", async () => {
	const folder = temporaryTree({ "compiled/0a1b/v26/code": "", "x.index": "" });
	await removeCompiled(folder);
	expect([existsSync(join(folder, "compiled")), existsSync(join(folder, "x.index"))]).toEqual([false, true]);
	await removeCompiled(folder);
	await removeCompiled(join(folder, "gone"));
});
