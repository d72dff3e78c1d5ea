import { existsSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type TreeSize, writeTree } from "./write-tree.ts";

const sizes = {
	"3 runs": { experiments: 1, runs: 3, points: 100 },
	"2,000 runs": { experiments: 20, runs: 100, points: 20 },
	"10,000 runs": { experiments: 100, runs: 100, points: 100 },
	"10,000 runs, 400 keys": { experiments: 100, runs: 100, points: 20, features: 46 },
	"10,000 runs × 1,000 points": { experiments: 100, runs: 100, points: 1000 },
	"100 runs × 1,000,000 points": { experiments: 1, runs: 100, points: 1_000_000 },
	"100,000 runs": { experiments: 1000, runs: 100, points: 20 },
} satisfies Readonly<Record<string, TreeSize>>;

/** The folder of a tree of our own, which is written when it is first asked for. */
export function ownTree(name: keyof typeof sizes): string {
	const folder = fileURLToPath(new URL(`trees/${name.replace(/\W+/g, "-")}`, import.meta.url));
	if (existsSync(folder)) return folder;
	process.stderr.write(`writing ${name} …\n`);
	// Whoever is interrupted leaves no half tree that looks whole.
	const half = `${folder}.half`;
	rmSync(half, { recursive: true, force: true });
	writeTree(half, sizes[name]);
	renameSync(half, folder);
	return folder;
}
