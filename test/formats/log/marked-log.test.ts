import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { comparedTo, markedLog } from "./marked-log.ts";
import { readLog } from "./read-log.ts";
import { countPoints, countsTable } from "./recall.ts";

const folder = fileURLToPath(new URL("marked/", import.meta.url));
const logs = readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")] as const);
/** Darknet tells the names of most numbers after them, or on lines without an axis that say no metric's name. */
const leastRecall: ReadonlyMap<string, number> = new Map([["darknet.log", 0.14]]);

test("marks are taken out of the text, and say what stands there", () => {
	const { text, points, either } = markedLog("epoch ⟪epoch|3⟫ loss ⟨loss|0.5⟩ (⟦mean|0.6⟧)\n");
	expect(text).toBe("epoch 3 loss 0.5 (0.6)\n");
	expect(points).toEqual([{ name: "loss", value: 0.5, text: "0.5", epoch: 3 }]);
	expect([...either]).toEqual([0.6]);
});

test.each(logs.filter(([name]) => !name.startsWith("trap-")))(
	"%s says what a person reads in it",
	async (name, marked) => {
		const log = markedLog(marked);
		const counts = countPoints(name, log.points, comparedTo(log, (await readLog(log.text)).series));
		const { precision, recall, examples } = counts;
		expect(log.points.length).toBeGreaterThan(20);
		expect(
			precision >= 0.99 && recall >= (leastRecall.get(name) ?? 0.95),
			`${countsTable([counts])}\n${examples.join("\n")}`,
		).toBe(true);
	},
);

test.each(logs.filter(([name]) => name.startsWith("trap-")))("%s holds no metric", async (_, text) => {
	expect((await readLog(text)).series.map(({ name }) => name)).toEqual([]);
});
