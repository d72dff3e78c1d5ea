import fs from "node:fs";
import { join } from "node:path";
import { writeTree } from "../write-tree.ts";
import type { TreeChange } from "./tree-change.ts";

type RunChange = Exclude<TreeChange, "write-all" | "remove-all" | "show-runs">;

const size = { experiments: 3, runs: 6, points: 40 };
/** Names that runs are given: they come again, as they do when somebody starts the same sweep anew. */
const names = [
	"0",
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"7",
	"lr=0.1,名前=é",
	"a\tb",
	"x\u001b[31m",
	"👩‍👩‍👧",
	"very-".repeat(30),
];

/** A tree of runs in a folder, and a second one beside it from which what is gone comes back. */
export class ChangingTree {
	readonly root: string;
	readonly #whole: string;

	constructor(folder: string) {
		this.root = join(folder, "tree");
		this.#whole = join(folder, "whole");
		writeTree(this.#whole, size);
		for (const run of runsBelow(this.#whole)) writeMetrics(join(this.#whole, run));
		this.#restore();
	}

	/** What cannot be done at the moment is left out: another change has taken away what it needs. */
	change(change: TreeChange, number: number): void {
		try {
			this.#change(change, number);
		} catch (error) {
			if (!(error instanceof Error && "code" in error)) throw error;
		}
	}

	#change(change: TreeChange, number: number): void {
		if (change === "write-all") this.#restore();
		else if (change === "remove-all") fs.rmSync(this.root, { recursive: true, force: true });
		else if (change === "show-runs") showAll(this.root);
		else {
			const runs = runsBelow(this.root);
			if (runs.length > 0) this.#changeRun(change, join(this.root, runs[number % runs.length]!), number);
		}
	}

	#changeRun(change: RunChange, run: string, number: number): void {
		const log = join(run, "lstm_finetuning.log");
		const other = join(run, "..", oneOf(names, number));
		switch (change) {
			case "add-run":
				copy(join(this.#whole, oneOf(runsBelow(this.#whole), number)), other);
				break;
			case "remove-run":
				fs.rmSync(run, { recursive: true, force: true });
				break;
			case "remove-sweep":
				fs.rmSync(join(run, ".."), { recursive: true, force: true });
				break;
			case "rename-run":
				fs.renameSync(run, other);
				break;
			case "hide-run":
				hide(run, number);
				break;
			case "grow-log":
				fs.appendFileSync(log, oneOf(grown, number));
				break;
			case "cut-log":
				fs.truncateSync(log, number % 700);
				break;
			case "replace-log":
				fs.writeFileSync(`${log}.new`, oneOf(grown, number).repeat(1 + (number % 5)));
				fs.renameSync(`${log}.new`, log);
				break;
			case "break-config":
				fs.writeFileSync(join(run, ".hydra", oneOf(hydraFiles, number)), oneOf(broken, number));
				break;
			case "mend-config":
				copy(join(this.#whole, runsBelow(this.#whole)[0]!, ".hydra"), join(run, ".hydra"));
				break;
			case "grow-metrics":
				fs.appendFileSync(join(run, "metrics.csv"), csvRow(number));
				fs.appendFileSync(join(run, "history.jsonl"), jsonRow(number));
				break;
			case "break-metrics":
				fs.writeFileSync(join(run, oneOf(metricFiles, number)), oneOf(broken, number));
				break;
		}
	}

	/** A tree that is whole again is a new one in the place of the old. */
	#restore(): void {
		fs.rmSync(this.root, { recursive: true, force: true });
		copy(this.#whole, this.root);
	}
}

const hydraFiles = ["config.yaml", "hydra.yaml", "overrides.yaml"];
const metricFiles = ["metric.npy", "metrics.csv", "history.jsonl"];
const broken = [
	"",
	"{",
	"a: &a [*a]\n",
	"\u0000\u0001\u0002".repeat(100),
	`${"[".repeat(2000)}\n`,
	"lr: ${lr}\nb: \u001b[2J\n",
	"? {a: 1}\n: 2\n",
	"\u0093NUMPY\u0001\u0000",
	`${"x".repeat(50_000)}\n`,
	"{{1: 2}}: 3\n",
];
const grown = [
	"[2021-01-26 17:07:39,000][train][INFO] - step 1 loss 0.5\n",
	'[2021-01-26 17:07:40,000][train][ERROR] - it failed\nTraceback (most recent call last):\n  File "a.py", line 1\nValueError: \u001b[31mno\u001b[0m\n',
	"\r 10%|█         | 1/10\r 20%|██        | 2/10",
	"名前 é 👩‍👩‍👧 \u202e \u0000\u0007\n".repeat(20),
	`${"long ".repeat(20_000)}\n`,
	"\u001b[2J\u001b[H\u001b]0;x\u0007\u009b\n",
	Buffer.from([0xff, 0xfe, 0x80, 0x0a]).toString("latin1"),
	"line\n".repeat(3000),
];

/** A run that may be read by nobody, or that leads to itself. */
function hide(run: string, number: number): void {
	if (number % 2 === 0) fs.chmodSync(run, 0o000);
	else {
		fs.rmSync(run, { recursive: true, force: true });
		fs.symlinkSync(run, run);
	}
}

function showAll(root: string): void {
	for (const run of runsBelow(root).map((path) => join(root, path))) {
		if (fs.lstatSync(run).isSymbolicLink()) fs.unlinkSync(run);
		else fs.chmodSync(run, 0o755);
	}
}

function oneOf<T>(all: readonly T[], number: number): T {
	return all[number % all.length]!;
}

function csvRow(number: number): string {
	return `${number},${1 / (1 + (number % 97))},${number % 7 === 0 ? "nan" : number % 11},inf\n`;
}

function jsonRow(number: number): string {
	return `{"step": ${number}, "train/loss": ${number % 13}, "val/acc": NaN}\n`;
}

/** Not `fs.cpSync`: that one ends the process where what it writes to leads nowhere. */
function copy(from: string, to: string): void {
	fs.mkdirSync(to, { recursive: true });
	for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
		const [own, other] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) copy(own, other);
		else fs.writeFileSync(other, fs.readFileSync(own));
	}
}

/** Paths of the folders that hold runs, or did: the third level. */
function runsBelow(root: string): string[] {
	const runs: string[] = [];
	for (const date of entriesOf(root))
		for (const time of entriesOf(join(root, date)))
			for (const run of entriesOf(join(root, date, time)))
				if (run !== "multirun.yaml") runs.push(join(date, time, run));
	return runs;
}

function entriesOf(folder: string): string[] {
	try {
		return fs.readdirSync(folder).sort();
	} catch {
		return [];
	}
}

function writeMetrics(run: string): void {
	const rows = Array.from(
		{ length: 60 },
		(_, step) => `${step},${Math.exp(-step / 20).toFixed(4)},${step / 60},${Math.sin(step)}`,
	);
	fs.writeFileSync(join(run, "metrics.csv"), `step,train_loss,val/acc,größe\n${rows.join("\n")}\n`);
	const lines = Array.from({ length: 30 }, (_, step) =>
		JSON.stringify({ step, "train/loss": 1 / (step + 1), "val/acc": step / 30 }),
	);
	fs.writeFileSync(join(run, "history.jsonl"), `${lines.join("\n")}\n`);
}
