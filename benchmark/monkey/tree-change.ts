/** What may happen to a tree of runs; what stands twice happens more often. */
export const treeChanges = [
	"add-run",
	"remove-run",
	"rename-run",
	"grow-log",
	"grow-log",
	"cut-log",
	"replace-log",
	"break-config",
	"mend-config",
	"grow-metrics",
	"grow-metrics",
	"break-metrics",
	"hide-run",
	"show-runs",
	"remove-sweep",
	"remove-all",
	"write-all",
	"write-all",
] as const;
export type TreeChange = (typeof treeChanges)[number];
