import { expect, test } from "vitest";
import { environmentOf } from "../../source/formats/environment-of.ts";

test("what W&B and MLflow say of the same thing has one name, and the first that says it counts", () => {
	const facts = new Map([
		["_wandb.git.commit", "0a1b"],
		["tags.mlflow.source.git.commit", "ffff"],
		["tags.mlflow.source.name", " train.py\n"],
		["_wandb.host", "gpu07"],
		["lr", "0.1"],
	]);
	expect(environmentOf(facts)).toEqual({ commit: "0a1b", program: "train.py", host: "gpu07" });
});

test("what is no text, or an empty one, is not known; a long one is cut", () => {
	const facts = new Map<string, string | number>([
		["_wandb.host", 7],
		["_wandb.gpu", "  "],
		["_wandb.os", "x".repeat(5000)],
	]);
	expect(environmentOf(facts)).toEqual({ os: "x".repeat(1000) });
});
