import { expect, test } from "vitest";
import type { Run } from "../../source/model/run.ts";
import { loadEnvironment } from "../../source/project/load-environment.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { runTree, temporaryTree } from "./tree.ts";

const wandb = "wandb/run-20240101_120000-abc";
const metadata = JSON.stringify({ host: "gpu07", git: { commit: "0a1b2c3d" } });
const tags = "mlruns/1/9b08923d10c67fd994b2b8fda02f34a6/tags";

async function oneRun(files: Record<string, string>): Promise<Run> {
	const inRun = Object.entries(files).map(([path, text]) => [`s/0/${path}`, text]);
	const { table } = await loadTable([temporaryTree({ ...runTree("s/0"), ...Object.fromEntries(inRun) })]);
	return table.runs[0]!;
}

test("what W&B and MLflow have recorded of one run", async () => {
	const run = await oneRun({
		[`${wandb}/files/wandb-metadata.json`]: metadata,
		[`${tags}/mlflow.source.git.commit`]: "ffffffff",
		[`${tags}/mlflow.user`]: "alice",
	});
	expect(await loadEnvironment(run)).toEqual({
		...{ commit: "0a1b2c3d", host: "gpu07", wandb: "abc" },
		...{ user: "alice", mlflow: "9b08923d10c67fd994b2b8fda02f34a6" },
	});
});

test("a file that cannot be read says nothing, and a run without loggers has none", async () => {
	const run = await oneRun({ [`${wandb}/files/wandb-metadata.json`]: "{", [`${tags}/mlflow.user`]: "alice" });
	expect(await loadEnvironment(run)).toMatchObject({ user: "alice" });
	expect(await loadEnvironment(await oneRun({ "notes.json": metadata }))).toEqual({});
});
