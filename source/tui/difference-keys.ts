import type { Binding } from "./binding.ts";

/** Keys for the difference of two logs, or of other texts of two runs. */
export const differenceKeys: readonly Binding[] = [
	{
		name: "log-difference",
		keys: ["d"],
		places: ["compare"],
		action: { type: "show-difference" },
		help: "how the logs differ, numbers and dates not looked at, or other texts",
		hint: "logs",
	},
	{
		name: "next-text",
		keys: ["f"],
		places: ["difference"],
		action: { type: "next-text" },
		help: "another text that both have: a patch of the code, versions of packages",
		hint: "text",
	},
	{
		name: "next-difference",
		keys: ["n"],
		places: ["difference"],
		action: { type: "next-difference", by: 1 },
		help: "to the next difference",
		hint: "next",
	},
	{
		name: "previous-difference",
		keys: ["N"],
		places: ["difference"],
		action: { type: "next-difference", by: -1 },
		help: "to the difference before",
	},
];
