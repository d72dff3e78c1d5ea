import type { KeystrokeTask } from "./keystroke-task.ts";

const times = (count: number, ...keys: readonly string[]): string[] => Array.from({ length: count }, () => keys).flat();
const opened = { keys: [], shows: /val_acc best +swept[\s\S]*0\.97206 run 7/ };
const runs = { keys: ["enter"], shows: /▸ +0 +– ended[\s\S]*0\.97206/ };

/**
 * The same five tasks in three programs, each started where the runs of `examples/vision` lie. The sweep of the first two
 * and the last two is the one under the cursor, 12 runs; the failed run is the eighth of the next sweep of 12. The other
 * two programs are given a list of these 12 runs alone, as if no others lay there.
 */
export const keystrokeTasks: readonly KeystrokeTask[] = [
	{
		name: "find the best run of a sweep",
		steps: [opened],
		remark: "it stands in the list of sweeps",
		leet: {
			command: "wandb leet",
			keys: times(11, "down", "space"),
			remark: "nothing sorts: all curves, the highest by eye",
		},
		guild: {
			command: "guild compare",
			keys: ["$", "2"],
			remark: "by the last value, where `val_acc` is the last column",
		},
	},
	{
		name: "see what differs from the second best",
		steps: [
			opened,
			runs,
			{
				keys: ["S"],
				shows: /\n.* 7 +– ended +0\.01 +1 +0\.97206.*\n.* 6 +– ended +0\.01 +0 +0\.97078/,
			},
		],
		remark: "the upper two rows; only what varies has a column",
		leet: "the config of one run at a time",
		guild: {
			command: "guild compare",
			keys: ["$", "2"],
			remark: "the upper two rows; every flag has a column",
		},
	},
	{
		name: "read why a run failed",
		steps: [
			opened,
			{ keys: ["down"], shows: /▸ 2024-03-04 14-40-57 +12 +1 ✗/ },
			{ keys: ["enter"], shows: /▸ +0 +✓ done/ },
			{ keys: ["e"], shows: /▸ +7 +✗ failed/ },
			{ keys: ["enter"], shows: /status +failed: FloatingPointError: loss became NaN at epoch 5/ },
		],
		remark: "the next failed run; `5` shows its log at the traceback",
		leet: {
			command: "wandb leet",
			keys: [...times(4, "down"), "space", "4"],
			remark: "where one knows which: the list tells no states",
		},
		guild: {
			command: "guild cat -O -Se",
			keys: [],
			remark: "of `guild cat -O -Se`: in `guild compare` a run has failed, no word why",
		},
	},
	{
		name: "compare three curves",
		steps: [
			opened,
			runs,
			{ keys: times(3, "space"), shows: /3 marked/ },
			{ keys: ["o"], shows: /chart of val_acc[\s\S]*A seed=0 +B seed=1 +C seed=2/ },
		],
		remark: "marked, in a large chart",
		leet: { command: "wandb leet", keys: times(2, "down", "space"), remark: "of all metrics at once" },
		guild: "curves in a browser only",
	},
	{
		name: "collapse seeds",
		steps: [opened, runs, { keys: ["a"], shows: /n +val_acc mean ± std[\s\S]*0\.9709 ± 0\.0011/ }],
		remark: "curves with bands: `o` more",
		leet: "runs are not grouped",
		guild: "runs are not grouped",
	},
];
