import type { Binding } from "./binding.ts";
import { tables } from "./place-lists.ts";

const queried = [...tables, "facets", "groups"] as const;

/** Keys for queries that have a name. */
export const viewKeys: readonly Binding[] = [
	{
		name: "views",
		keys: ["V"],
		places: [...queried, "views"],
		action: { type: "show-views" },
		help: "views: queries that have a name; save, open and remove them",
	},
	...Array.from({ length: 9 }, (_, index): Binding => {
		const number = index + 1;
		return {
			name: `view-${["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][index]}`,
			keys: [String(number)],
			places: [...queried, "views"],
			action: { type: "open-view", number },
			help: `open view ${number}`,
			unless: ({ views }) => (views.size < number ? `there is no view ${number}: V saves one` : null),
		};
	}),
	{
		name: "save-view",
		keys: ["s"],
		places: ["views"],
		action: { type: "start-prompt", kind: "view" },
		help: "give what was seen last a name",
		hint: "save",
	},
	{
		name: "remove-view",
		keys: ["d", "delete"],
		places: ["views"],
		action: { type: "remove-view" },
		help: "remove the view, when pressed twice",
		hint: "remove",
		unless: ({ views }) => (views.size === 0 ? "there is no view to remove" : null),
	},
];
