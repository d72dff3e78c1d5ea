import type { EnvironmentKey } from "../model/environment.ts";

/** What people call each thing that is known of where a run ran. */
export const environmentNames: Readonly<Record<EnvironmentKey, string>> = {
	commit: "git commit",
	branch: "git branch",
	remote: "git remote",
	program: "program",
	host: "host",
	user: "user",
	gpu: "gpu",
	python: "python",
	os: "os",
	wandb: "wandb run",
	mlflow: "mlflow run",
};
