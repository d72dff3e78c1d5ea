import { expect, test } from "vitest";
import { shellWords } from "../../source/settings/shell-words.ts";
import { rerunCommand } from "../../source/tui/rerun-command.ts";
import { sweep, tableOf } from "./small-state.ts";

test("the script that the job is called after, with the overrides as a shell reads them back", () => {
	const overrides = ["lr=0.1", "model.layers=[1, 2]", "+note=it's", "~x"];
	const [run] = tableOf([{ ...sweep(1)[0]!, job: "train_lm", overrides }]).runs;
	const command = rerunCommand(run!);
	expect(command).toMatch(/^python train_lm\.py lr=0\.1 'model/);
	expect(shellWords(command)).toEqual(["python", "train_lm.py", ...overrides]);
});
