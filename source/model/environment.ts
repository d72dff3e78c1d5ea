/** What is known of where a run ran, of what code, and under which ids its loggers keep it; the order is that of tables. */
export const environmentKeys = [
	"commit",
	"branch",
	"remote",
	"program",
	"host",
	"user",
	"gpu",
	"python",
	"os",
	"wandb",
	"mlflow",
] as const;

export type EnvironmentKey = (typeof environmentKeys)[number];

/** As loggers recorded it; Hydra itself records nothing of it. */
export type Environment = Readonly<Partial<Record<EnvironmentKey, string>>>;
