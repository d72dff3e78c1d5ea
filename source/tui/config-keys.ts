import type { Binding } from "./binding.ts";
import { differencesOf } from "./config-differences.ts";
import { configScreen } from "./config-screen.ts";
import type { State } from "./state.ts";

/** What keys do on the config of a run. */
export const configKeys: readonly Binding[] = [
	{
		name: "find-in-config",
		keys: ["/"],
		places: ["run/config"],
		action: { type: "start-prompt", kind: "find-config" },
		help: "find a text in keys, values and paths; small letters find capitals too",
		hint: "find",
	},
	{
		name: "differing",
		keys: ["d"],
		places: ["run/config"],
		action: { type: "toggle-differing" },
		help: "only what differs from most runs here, or from the pinned one",
		hint: "differing",
		unless: nothingToDiffer,
	},
	{
		name: "resolved",
		keys: ["r"],
		places: ["run/config"],
		action: { type: "toggle-interpolations" },
		help: "interpolations as they are written, or what they stand for",
		hint: "raw",
	},
	{
		name: "hydra-config",
		keys: ["H"],
		places: ["run/config"],
		action: { type: "toggle-config-file" },
		help: "the config of the app, or that of Hydra itself",
		hint: "hydra",
	},
	{
		name: "fold",
		keys: ["enter"],
		places: ["run/config"],
		action: { type: "toggle-fold" },
		help: "fold what begins under the cursor, or unfold it",
		hint: "fold",
	},
	{
		name: "fold-all",
		keys: ["z"],
		places: ["run/config"],
		action: { type: "fold-all", isFolded: true },
		help: "fold all",
		hint: "fold all",
	},
	{
		name: "unfold-all",
		keys: ["Z"],
		places: ["run/config"],
		action: { type: "fold-all", isFolded: false },
		help: "unfold all",
	},
	{
		name: "fold-in",
		keys: ["right", "l"],
		places: ["run/config"],
		action: { type: "fold-in" },
		help: "unfold what is under the cursor, then go into it",
	},
	{
		name: "fold-out",
		keys: ["left", "h"],
		places: ["run/config"],
		action: { type: "fold-out" },
		help: "fold it, then go up to what it stands in",
	},
	{
		name: "next-match",
		keys: ["n"],
		places: ["run/config"],
		action: { type: "next-match", direction: 1 },
		help: "to the next line with what was found",
	},
	{
		name: "previous-match",
		keys: ["N"],
		places: ["run/config"],
		action: { type: "next-match", direction: -1 },
		help: "to the one before",
	},
];

function nothingToDiffer(state: State): string | null {
	const screen = configScreen(state);
	if (screen === null || state.configView.onlyDiffering) return null;
	if (state.configView.file === "hydra") return "Hydra's own config is not held against other runs";
	const { against, rows } = differencesOf(state, screen);
	return against === null && rows.length < 2 ? "there is no other run here to differ from" : null;
}
