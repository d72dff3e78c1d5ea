import { expect, test } from "vitest";
import { byGroup } from "../../source/query/groups.ts";
import { smallTable } from "./small-table.ts";

const columns = [
	...smallTable({
		config: { seed: 1, "dataset.name": 1, "datasets.x": 1, "hyperparameters.b": 1, "hyperparameters.a": 1 },
	}).columns.values(),
];

test("columns of a group stand together, in the order of the groups, else as they were", () => {
	const names = (groups?: readonly string[]) => byGroup(columns, groups).map(({ name }) => name);
	expect(names()).toEqual(["hyperparameters.b", "hyperparameters.a", "dataset.name", "seed", "datasets.x"]);
	expect(names(["datasets"])[0]).toBe("datasets.x");
	expect(names([])).toEqual(columns.map(({ name }) => name));
});
