import { expect, test } from "vitest";
import { ConfigTree } from "../../../source/formats/wandb/config-tree.ts";

test("what is told later takes the place of what was there", () => {
	const config = new ConfigTree();
	config.set(["lr"], 1);
	config.set(["model"], new Map([["depth", 18]]));
	config.set(["model", "act"], "relu");
	config.set(["lr", "base"], 2);
	config.set(["_wandb", "version"], 3);
	config.remove(["model", "depth"]);
	config.remove(["no", "such"]);
	expect(config.values).toEqual(
		new Map<string, unknown>([
			["lr", new Map([["base", 2]])],
			["model", new Map([["act", "relu"]])],
		]),
	);
	config.remove(["model"]);
	expect([...config.values.keys()]).toEqual(["lr"]);
});
