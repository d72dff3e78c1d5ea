import { type Environment, type EnvironmentKey, environmentKeys } from "../model/environment.ts";
import type { Value } from "../model/value.ts";

/** Facts of W&B's and MLflow's files that say the same: the first that is there counts. */
const factsOf: Readonly<Record<EnvironmentKey, readonly string[]>> = {
	commit: ["_wandb.git.commit", "tags.mlflow.source.git.commit"],
	branch: ["tags.mlflow.source.git.branch"],
	remote: ["_wandb.git.remote", "tags.mlflow.source.git.repoURL"],
	program: ["_wandb.program", "tags.mlflow.source.name"],
	host: ["_wandb.host"],
	user: ["_wandb.username", "tags.mlflow.user"],
	gpu: ["_wandb.gpu"],
	python: ["_wandb.python"],
	os: ["_wandb.os"],
	wandb: ["_wandb.run_id"],
	mlflow: ["_mlflow.run_id"],
};

/** Letters of a text that are kept. */
const longest = 1000;

/** What the facts of a run's files say of where it ran. */
export function environmentOf(facts: ReadonlyMap<string, Value>): Environment {
	const environment: { [Key in EnvironmentKey]?: string } = {};
	for (const key of environmentKeys) {
		const texts = factsOf[key].map((name) => facts.get(name)).filter((value) => typeof value === "string");
		const text = texts.map((one) => one.trim()).find((one) => one !== "");
		if (text !== undefined) environment[key] = text.slice(0, longest);
	}
	return environment;
}
