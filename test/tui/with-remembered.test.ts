import { expect, test } from "vitest";
import { nothingRemembered, type Remembered } from "../../source/model/remembered.ts";
import { firstState } from "../../source/tui/first-state.ts";
import { withRemembered } from "../../source/tui/with-remembered.ts";
import { act, start } from "./small-state.ts";

const last: Remembered = {
	columns: ["opt.lr"],
	sort: "-opt.lr",
	metric: "train_loss",
	better: { train_loss: "max", other: "min" },
	axis: "epoch",
	isLogarithmic: true,
	smoothing: 0.9,
	showsResolved: true,
	folds: ["model"],
	showsHydra: true,
	onlyDiffering: true,
	listsMetrics: true,
	wrapsText: true,
	splitsText: true,
	filters: ["seed = 1", "lr < 1"],
	place: { kind: "runs", project: null, experiment: "x", run: null, tab: "overview" },
};
const nothingGiven: ReadonlySet<string> = new Set();

test("all of it comes back, but no filter: those that were typed are offered", () => {
	const state = withRemembered(firstState(start), last, nothingGiven);
	expect(state).toMatchObject({
		sort: [{ name: "opt.lr", descending: true }],
		metric: "train_loss",
		shownColumns: ["opt.lr"],
		axis: "epoch",
		chart: { yScale: "log", smoothing: 0.9 },
		showsResolved: true,
		metricsView: "list",
		configView: { folds: new Set(["model"]), file: "hydra", onlyDiffering: true },
		wrapsText: true,
		splitsText: true,
		filter: null,
		filterText: "",
		typedFilters: ["seed = 1", "lr < 1"],
		returnTo: last.place,
		message: "as you left it; R starts anew",
	});
	expect(Object.fromEntries(state.directions)).toEqual(last.better);
	const prompt = act(state, { type: "start-prompt", kind: "filter" }, { type: "edit-prompt", key: "up", text: "" });
	expect(prompt.prompt?.text).toBe("lr < 1");
	expect(act(state, { type: "undo-query" }).message).toBe("there is no change to take back");
});

test("flags and the config file win", () => {
	const asked = firstState({ ...start, metric: "val_acc", sort: [], directions: new Map([["train_loss", "min"]]) });
	const state = withRemembered(asked, last, new Set(["metric", "sort", "columns", "place"]));
	expect(state).toMatchObject({ sort: [], metric: "val_acc", shownColumns: null, returnTo: null, message: null });
	expect(state.directions.get("train_loss")).toBe("min");
	expect(state.directions.get("other")).toBe("min");
});

test("where nothing is remembered, or it is no sort, it is as for the first time", () => {
	const first = firstState(start);
	expect(withRemembered(first, nothingRemembered, nothingGiven)).toEqual(first);
	expect(withRemembered(first, { ...last, sort: "-" }, nothingGiven).sort).toEqual([]);
});
