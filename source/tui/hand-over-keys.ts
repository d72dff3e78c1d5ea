import type { Binding } from "./binding.ts";
import { everywhere, runTabsOnly } from "./place-lists.ts";

/** Keys that hand something to other programs. */
export const handOverKeys: readonly Binding[] = [
	{
		name: "copy",
		keys: ["y"],
		places: everywhere,
		action: { type: "copy-here" },
		help: "copy what the cursor stands on; again at once: what else there is of it",
	},
	{
		name: "edit",
		keys: ["E"],
		places: ["runs", ...runTabsOnly, "file", "problems"],
		action: { type: "open-file", tool: "editor" },
		help: "open the file under the cursor in $VISUAL or $EDITOR, of a run its config",
	},
	{
		name: "page",
		keys: ["P"],
		places: ["runs", ...runTabsOnly, "file", "problems"],
		action: { type: "open-file", tool: "pager" },
		help: "open the file under the cursor in $PAGER, of a run its log",
	},
];
