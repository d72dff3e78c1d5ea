import type { Binding } from "./binding.ts";

const places = ["run/metrics"] as const;

/** What keys do on the metrics of a run. */
export const metricsKeys: readonly Binding[] = [
	{
		name: "filter-metrics",
		keys: ["/"],
		places,
		action: { type: "start-prompt", kind: "metrics" },
		help: "metrics with a text in their names, or that a pattern fits, as in val_*",
		hint: "filter",
	},
	{
		name: "chart-right",
		keys: ["right", "l"],
		places,
		action: { type: "move-column", by: 1 },
		help: "next chart; in the list read the values to the right",
	},
	{
		name: "chart-left",
		keys: ["left", "h"],
		places,
		action: { type: "move-column", by: -1 },
		help: "chart before; in the list read the values to the left",
	},
	{
		name: "read-right",
		keys: [">"],
		places,
		action: { type: "move-chart-cursor", by: 1 },
		help: "read the values to the right",
		hint: "read",
	},
	{
		name: "read-left",
		keys: ["<"],
		places,
		action: { type: "move-chart-cursor", by: -1 },
		help: "read the values to the left",
	},
	{
		name: "stop-reading",
		keys: ["0"],
		places,
		action: { type: "stop-reading" },
		help: "read nothing out any more",
		unless: ({ stack }) => {
			const screen = stack.at(-1)!;
			return screen.kind === "run" && screen.read === null ? "nothing is read out" : null;
		},
	},
	{
		name: "metrics-view",
		keys: ["t"],
		places,
		action: { type: "toggle-metrics-view" },
		help: "a grid of charts, or a list with one curve",
		hint: "list",
	},
];
