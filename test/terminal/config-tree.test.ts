import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

test("the config of a run folds, is searched, and shows what differs from others, also in the next run", async () => {
	pty = openPty([join(examples, "vision", "multirun", "2024-03-04", "14-40-57")]);
	await pty.waitFor("10 ✓");
	pty.press("enter", "2");
	await pty.waitFor(/hidden: 128 +\(256 in 6 of 12, as often\)/);
	pty.press("z");
	await pty.waitFor(/optimizer: +… 3 keys/);
	pty.press("]");
	await pty.waitFor("› run 1");
	await pty.waitFor(/optimizer: +… 3 keys/);
	pty.press("/");
	pty.type("weight");
	await pty.waitFor(/▸ +weight_decay: 0/);
	await pty.waitFor(/optimizer\.weight_decay +1 match: weight/);
	pty.press("enter", "left");
	await pty.waitFor(/▸ ▾ optimizer:/);
	pty.press("left");
	await pty.waitFor(/▸ ▸ optimizer: +… 3 keys/);
	pty.press("Z", "r", "d");
	await pty.waitFor(/run_name: mlp-mnist-s1 +\(another in each of 12 runs\)/);
	pty.press("H");
	await pty.waitFor("hydra.yaml resolved");
	await pty.waitFor("subdir: 1");
	pty.press("escape");
	await pty.waitFor(/▸ +1 /);
	expect(pty.text()).toContain("12 runs");
});
