import { expect, test } from "vitest";
import { choicesOf } from "../../source/hydra/choices.ts";
import { flat } from "./flat.ts";

const saved = flat({
	"hydra.job.num": 1,
	"hydra.runtime.choices.model": "mlp",
	"hydra.runtime.choices.db@backup": "mysql",
	"hydra.runtime.choices.local": null,
	"hydra.runtime.choices.hydra/launcher": "basic",
});

test("groups of the app, not those of Hydra", () => {
	expect(choicesOf(saved, [])).toEqual({
		names: ["choice.model", "choice.db@backup", "choice.local"],
		values: ["mlp", "mysql", null],
	});
	expect(choicesOf(flat({ "hydra.job.num": 1 }), ["model=cnn"])).toEqual({ names: [], values: [] });
});

test("the words of the job come before what stands there", () => {
	const words = ["model=cnn", "+db@backup=sqlite", "seed=3", "local=[a,b]", "lr"];
	expect(choicesOf(saved, words).values).toEqual(["cnn", "sqlite", null]);
	expect(choicesOf(saved, ["model=null"]).values).toEqual([null, "mysql", null]);
});

test("sweeps share their names, not their choices", () => {
	const second = { ...saved, values: [2, "cnn", "mysql", null, "basic"] };
	expect(choicesOf(second, []).values).toEqual(["cnn", "mysql", null]);
	expect(choicesOf(second, []).names).toBe(choicesOf(saved, []).names);
});
