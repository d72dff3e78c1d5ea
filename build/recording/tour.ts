import type { TourStep } from "./tour-step.ts";

const times = (count: number, step: TourStep): TourStep[] => Array.from({ length: count }, () => step);

/** The bundled examples from the project down to a traceback: `exptrack examples` has just been started. */
export const tour: readonly TourStep[] = [
	{ keys: ["down"], until: /▸ vision/, pause: 0.9 },
	{ keys: ["enter"], until: /val_acc best .*swept/, pause: 2, marker: "the sweeps of a project" },
	{
		keys: ["enter"],
		until: /▸ +0 +– ended.*[▁-█]{5}[\s\S]*0\.97206.*[▁-█]{5}[\s\S]*what varies[\s\S]*┤/,
		pause: 1.6,
		marker: "the runs of a sweep",
	},
	...times(4, { keys: ["right"], until: /▸ +0 /, pause: 0.2 }),
	{ keys: ["s"], until: /sort best\(metric\.val_acc\) ↓/, pause: 1.4, marker: "sort by the best value" },
	{ keys: ["space"], until: /1 marked/, pause: 0.4, marker: "mark two" },
	...times(2, { keys: ["down"], until: /1 marked/, pause: 0.25 }),
	{ keys: ["space"], until: /2 marked/, pause: 1.2 },
	{
		keys: ["v"],
		until: /★[\s\S]*val_acc over/,
		pause: 2.6,
		marker: "side by side",
		picture: { name: "compare", title: "Two runs side by side: what differs, the best of each metric, the curves" },
	},
	{ keys: ["escape", "*"], until: /sort best\S+ ↓ +metric val_acc ↑best *(live)?\n/, pause: 0.6 },
	{ keys: ["a"], until: /mean ± std[\s\S]*▸ 0\.01 /, pause: 2, marker: "seeds folded" },
	{ keys: ["o"], until: /over step[\s\S]*n=3/, pause: 1.6, marker: "means with bands" },
	...times(4, { keys: ["space"], until: /step \d/, pause: 0.3 }),
	{
		keys: ["space"],
		until: /step 3\.\d+ +lr=0\.01 n=3/,
		pause: 2.4,
		picture: {
			name: "bands",
			title: "Validation accuracy of four learning rates: means of three seeds with bands, and the values at a step",
		},
	},
	{ keys: ["escape", "escape", "escape"], until: /swept/, pause: 0.6 },
	{ keys: ["down"], until: /▸ 2024-03-04 14-40-57/, pause: 0.5 },
	{ keys: ["enter"], until: /▸ +1 +✓ done.*[▁-█]{5}[\s\S]*✗ failed.*[▁-█]{5}[\s\S]*what varies[\s\S]*┤/, pause: 1.2 },
	{ keys: ["/"], until: /\n \/$/, pause: 0.6, marker: "filter as you type" },
	{ typed: "seed < 2", until: /8 of 12 runs/, pause: 0.9 },
	{
		keys: ["enter"],
		until: /\? help/,
		pause: 2,
		picture: {
			name: "runs",
			title: "The runs of a sweep, filtered and sorted by the best value, with their states and curves; one has failed",
		},
	},
	{ keys: ["enter", "3"], until: /train_loss/, pause: 0.2, marker: "the metrics of a run" },
	{
		keys: Array<string>(12).fill(">"),
		until: /step|index/,
		pause: 2.4,
		picture: { name: "metrics", title: "The metrics of a run, each in a chart, read out at the same place" },
	},
	{
		keys: ["2"],
		until: /▾ optimizer:[\s\S]*lr: /,
		pause: 2.4,
		marker: "its config",
		picture: { name: "config", title: "The config of a run as a tree: where each part comes from, and how it differs" },
	},
	{ keys: ["escape", "G"], until: /▸ +7 +✗ failed/, pause: 0.9, marker: "why a run failed" },
	{ keys: ["enter", "5"], until: /Traceback \(most recent call last\)/, pause: 2.6 },
	{ keys: ["escape"], until: /▸ +7 +✗ failed/, pause: 0.4 },
	{ keys: ["space"], until: /1 marked/, pause: 0.3, marker: "how its log differs from another" },
	{ keys: ["g", "down", "down"], until: /▸ +6 +✓ done/, pause: 0.5 },
	{ keys: ["space", "v", "d"], until: /train\.log +- run \d +\+ run \d/, pause: 0.8 },
	{
		keys: ["n"],
		until: /Traceback/,
		pause: 3,
		picture: {
			name: "logs",
			title: "How the logs of two runs differ, numbers and dates not looked at: one has failed",
		},
	},
];
