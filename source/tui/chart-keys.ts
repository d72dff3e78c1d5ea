import type { Binding } from "./binding.ts";
import { tables } from "./place-lists.ts";

/** What keys do with curves, and with runs side by side. */
export const chartKeys: readonly Binding[] = [
	{
		name: "chart",
		keys: ["o"],
		places: ["runs", "groups", "compare", "run/overview", "run/metrics"],
		action: { type: "open-chart" },
		help: "a large chart: of the marked runs, of this one, or of configurations with bands",
		hint: "chart",
	},
	{
		name: "compare",
		keys: ["v"],
		places: ["runs"],
		action: { type: "compare" },
		help: "put the marked runs side by side",
		hint: "compare",
	},
	{
		name: "all-parameters",
		keys: ["A"],
		places: ["compare", "difference"],
		action: { type: "toggle-all" },
		help: "all parameters or lines, or those that differ",
		hint: "all",
	},
	{
		name: "read-right",
		keys: ["right", "l"],
		places: ["chart"],
		action: { type: "move-chart-cursor", by: 1 },
		help: "read the values to the right",
		hint: "read",
	},
	{
		name: "read-left",
		keys: ["left", "h"],
		places: ["chart"],
		action: { type: "move-chart-cursor", by: -1 },
		help: "read the values to the left",
	},
	{
		name: "read-far-right",
		keys: ["pagedown", "ctrl-f", "space"],
		places: ["chart"],
		action: { type: "move-chart-cursor", by: 10 },
		help: "read ten cells to the right",
	},
	{
		name: "read-far-left",
		keys: ["pageup", "ctrl-b"],
		places: ["chart"],
		action: { type: "move-chart-cursor", by: -10 },
		help: "read ten cells to the left",
	},
	{
		name: "zoom-in",
		keys: ["+", "=", "up", "k"],
		places: ["chart"],
		action: { type: "move-chart", factor: 0.5 },
		help: "look nearer, about what is read",
		hint: "zoom",
	},
	{
		name: "zoom-out",
		keys: ["-", "down", "j"],
		places: ["chart"],
		action: { type: "move-chart", factor: 2 },
		help: "look from farther",
	},
	{
		name: "pan-right",
		keys: [">", "end", "G"],
		places: ["chart"],
		action: { type: "move-chart", shift: 0.5 },
		help: "go to the right by half of what is shown",
	},
	{
		name: "pan-left",
		keys: ["<", "home", "g"],
		places: ["chart"],
		action: { type: "move-chart", shift: -0.5 },
		help: "go to the left by half of what is shown",
	},
	{
		name: "whole-chart",
		keys: ["0"],
		places: ["chart"],
		action: { type: "reset-chart" },
		help: "all of it, and nothing read out",
		hint: "whole",
	},
	{
		name: "log-scale",
		keys: ["e"],
		places: ["chart", "compare", "run/metrics", "run/overview"],
		action: { type: "toggle-log" },
		help: "y by powers of ten, or linear",
		hint: "log y",
	},
	{
		name: "smooth",
		keys: ["S"],
		places: ["chart", "compare", "run/metrics", "run/overview"],
		action: { type: "next-smoothing" },
		help: "smooth by a moving average more, or not any more",
		hint: "smooth",
	},
];

/** Where a metric can be chosen for what is shown. */
export const metricPlaces = [...tables, "facets", "groups", "compare", "run/overview", "chart"] as const;
