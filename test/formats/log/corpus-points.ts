import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Point } from "./recall.ts";

/** What a run's own table and summary say that its log says too, rounded as the log rounds; null where it left no table. */
export function corpusPoints(log: string): readonly Point[] | null {
	const table = join(dirname(log), "metrics.csv");
	if (!existsSync(table)) return null;
	const [, ...rows] = readFileSync(table, "utf8").split("\n");
	const points = rows
		.map((row) => row.split(","))
		.filter((cells) => cells.length === 4)
		.flatMap(([epoch, , loss, accuracy]): Point[] => [
			printed("loss", Number(epoch) + 1, loss!, 4),
			printed("acc", Number(epoch) + 1, accuracy!, 3),
		]);
	const summary = join(dirname(log), "summary.json");
	if (!existsSync(summary)) return points;
	// Python writes NaN, which is no JSON.
	const best = Number(/"best_acc": ([^,}]+)/.exec(readFileSync(summary, "utf8"))?.[1]);
	return [...points, { name: "best accuracy", value: best, text: best.toFixed(4) }];
}

function printed(name: string, epoch: number, text: string, digits: number): Point {
	if (text === "nan") return { name, epoch, value: "NaN" };
	if (text.endsWith("inf")) return { name, epoch, value: text === "inf" ? "Infinity" : "-Infinity" };
	return { name, epoch, value: Number(text), text: Number(text).toFixed(digits) };
}
