import { expect, test } from "vitest";
import { runFacts } from "../../../source/formats/wandb/run-facts.ts";

test.each([
	["wandb/offline-run-20240101_120000-abc123/run-abc123.wandb", "abc123"],
	["wandb/run-20240101_120000-my-run.2/files/config.yaml", "my-run.2"],
	["dryrun-20240101_120000-x/wandb-summary.json", "x"],
	["logs/run-loose.wandb", "loose"],
	["notes/config.yaml", undefined],
])("the id in %s is %s", (path, id) => {
	expect(runFacts(path).get("_wandb.run_id")).toBe(id);
});
