import { expect, test } from "vitest";
import { FolderClaims } from "../../source/project/folder-claims.ts";
import { type LoggerFolder, loggerOwners } from "../../source/project/logger-owners.ts";

const logger = (folder: string, kind: LoggerFolder["kind"] = "events", ...named: number[]): LoggerFolder => ({
	folder,
	kind,
	named: new Set(named),
	isShared: false,
});

function owners(claimed: readonly (readonly [folder: string, row: number])[], ...loggers: readonly LoggerFolder[]) {
	const claims = new FolderClaims();
	for (const [folder, row] of claimed) claims.add(folder, row, "output");
	return loggerOwners(loggers, claims);
}

const rowsOf = (...args: Parameters<typeof owners>) => Object.fromEntries(owners(...args).rows);

test("a logger's run below what one run names is that run's", () => {
	expect(rowsOf([["tb/0", 7]], logger("tb/0/version_3"))).toEqual({ "tb/0/version_3": 7 });
	expect(rowsOf([["tb/0", 7]], { ...logger("tb/0"), isShared: true })).toEqual({ "tb/0": null });
});

test("several runs of one logger there are more than that run's, but for those whose settings name it", () => {
	const { rows, crowded } = owners(
		[["tb", 7]],
		logger("tb/version_0"),
		logger("tb/version_1"),
		logger("tb/version_2", "events", 7),
		logger("tb/version_3", "events", 8),
	);
	expect([...rows.values()]).toEqual([null, null, 7, null]);
	expect([...crowded]).toEqual(["tb"]);
});

test("several loggers may be of one run, and so may writers for parts of it", () => {
	const many = [logger("o/csv/version_0", "table"), logger("o/tb/version_0"), logger("o/wandb/run-1", "wandb")];
	expect(Object.values(rowsOf([["o", 7]], ...many))).toEqual([7, 7, 7]);
	expect(Object.values(rowsOf([["o", 7]], logger("o/train"), logger("o/validation")))).toEqual([7, 7]);
	expect(Object.values(rowsOf([["o", 7]], logger("o/train"), logger("o/other")))).toEqual([null, null]);
});

test("what lies in a logger's folder is of its run, unless a config names it", () => {
	expect(rowsOf([["o", 7]], logger("o/run"), logger("o/run/loss_train"), logger("o/run/loss_val"))).toEqual({
		"o/run": 7,
		"o/run/loss_train": 7,
		"o/run/loss_val": 7,
	});
	expect(rowsOf([["o/1", 1]], { ...logger("o"), isShared: true }, logger("o/1"), logger("o/2"))).toEqual({
		o: null,
		"o/1": 1,
		"o/2": null,
	});
});

test("settings that name two runs, or another one than the config, leave it to nobody", () => {
	expect(rowsOf([], logger("tb/0", "events", 1, 2))).toEqual({ "tb/0": null });
	expect(rowsOf([["tb/0", 1]], logger("tb/0", "events", 2))).toEqual({ "tb/0": null });
	expect(
		rowsOf(
			[
				["tb/0", 1],
				["tb/0/a", 2],
			],
			logger("tb/0/a", "events", 2),
		),
	).toEqual({ "tb/0/a": 2 });
});
