import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const example = new URL("../examples/my_experiment/2021-01-26/17-07-39/", import.meta.url);

export interface TreeSize {
	readonly experiments: number;
	readonly runs: number;
	/** Values in each metric.npy. */
	readonly points: number;
	/** Groups of ten values more in each config: 46 make one of 500 lines and more, 400 keys, 14 KB. */
	readonly features?: number;
}

/**
 * Writes a tree of sweeps as Hydra writes them, from the files of the bundled example with what differs between runs put
 * in place: `DATE/TIME/RUN/{.hydra/*.yaml, lstm_finetuning.log, metric.npy}` and a multirun.yaml for each sweep.
 */
export function writeTree(folder: string, { experiments, runs, points, features = 0 }: TreeSize): void {
	const text = (path: string) => readFileSync(new URL(path, example), "utf8");
	const config = text("0/.hydra/config.yaml") + featureYaml(features);
	const hydra = text("0/.hydra/hydra.yaml");
	const multirun = text("multirun.yaml") + featureYaml(features);
	const rates = [1e-5, 1e-4, 3e-4, 1e-3, 1e-2].slice(0, runs);
	const seeds = Math.ceil(runs / rates.length);
	for (let experiment = 0; experiment < experiments; experiment++) {
		const start = Date.UTC(2021, 0, 26, 17, 7, 39) + experiment * 40_961_000;
		const [date, time] = new Date(start).toISOString().slice(0, 19).replaceAll(":", "-").split("T");
		const sweep = join(folder, date!, time!);
		mkdirSync(sweep, { recursive: true });
		const firstSeed = experiment * 1000;
		const asked = [
			`seed=range(${firstSeed},${firstSeed + seeds})`,
			`hyperparameters.lr=${rates.map(floatWord).join(",")}`,
		];
		writeFileSync(join(sweep, "multirun.yaml"), withLines(multirun, [[task, taskYaml(asked)]]));
		for (let run = 0; run < runs; run++) {
			const lr = rates[run % rates.length]!;
			const seed = firstSeed + Math.floor(run / rates.length);
			const words = [`seed=${seed}`, `hyperparameters.lr=${floatWord(lr)}`];
			const own = join(sweep, String(run));
			mkdirSync(join(own, ".hydra"), { recursive: true });
			writeFileSync(join(own, ".hydra/overrides.yaml"), words.map((word) => `- ${word}\n`).join(""));
			writeFileSync(
				join(own, ".hydra/config.yaml"),
				withLines(config, [
					[/^ {2}lr: .*/m, `  lr: ${floatYaml(lr)}`],
					[/^seed: .*/m, `seed: ${seed}`],
				]),
			);
			writeFileSync(
				join(own, ".hydra/hydra.yaml"),
				withLines(hydra, [
					[task, taskYaml(words)],
					[/^ {4}override_dirname: .*/m, `    override_dirname: ${words.join(",")}`],
					[/^ {4}id: .*/m, `    id: '${run}'`],
					[/^ {4}num: .*/m, `    num: ${run}`],
					[/^ {4}output_dir: .*/m, `    output_dir: /home/alice/lstm/my_experiment/${date}/${time}/${run}`],
				]),
			);
			const curve = lossCurve(points, lr, seed);
			writeFileSync(join(own, "metric.npy"), npy(curve));
			writeFileSync(join(own, "lstm_finetuning.log"), log(start + run * 600_000, curve));
		}
	}
}

/** `hydra.overrides.task` in hydra.yaml and multirun.yaml. */
const task = /^ {4}task:\n(?: {4}- .*\n)+/m;

function taskYaml(words: readonly string[]): string {
	return `    task:\n${words.map((word) => `    - ${word}\n`).join("")}`;
}

function withLines(text: string, changes: readonly (readonly [RegExp, string])[]): string {
	return changes.reduce((changed, [line, by]) => {
		if (!line.test(changed)) throw new Error(`the example has no line ${line}`);
		return changed.replace(line, by);
	}, text);
}

/** As Python prints it, and Hydra writes it into overrides. */
function floatWord(value: number): string {
	return value < 1e-4 ? value.toExponential().replace("e-", "e-0") : String(value);
}

function floatYaml(value: number): string {
	return value < 1e-4 ? `${value.toExponential().replace("e-", ".0e-0")}` : String(value);
}

/** What a config of many keys is made of: numbers of any length, words, lists, and mappings within mappings. */
function featureYaml(count: number): string {
	if (count === 0) return "";
	const part = (index: number, salt: number) => Math.abs(Math.sin(index * 7919 + salt * 104_729));
	const groups = Array.from({ length: count }, (_, index) => {
		const name = String(index).padStart(2, "0");
		return [
			`  feature_${name}:`,
			`    enabled: ${part(index, 1) < 0.8}`,
			`    scale: ${(part(index, 2) * 10).toFixed(6)}`,
			`    bins: ${Math.floor(part(index, 3) * 510) + 2}`,
			`    kind: ${["linear", "log", "rank", "one-hot"][index % 4]}`,
			`    source: \${dataset.name}.column_${name}`,
			"    range:",
			`    - -${part(index, 4).toFixed(4)}`,
			`    - ${part(index, 5).toFixed(4)}`,
			"    fill:",
			`      value: ${(part(index, 6) * 9 + 1).toFixed(14)}e-06`,
			"      mode: mean",
			`      limit: ${Math.floor(part(index, 7) * 98) + 1}`,
			`      unit: '${index % 10}'`,
		];
	});
	return `${["features:", ...groups.flat()].join("\n")}\n`;
}

function lossCurve(points: number, lr: number, seed: number): Float64Array {
	const speed = (12 * lr) / (lr + 1e-3);
	return Float64Array.from({ length: points }, (_, index) => {
		const noise = Math.sin((seed * 7919 + index * 104_729) % 1000) * 0.05;
		return 2.1 + 2 * Math.exp((-speed * index) / points) + noise;
	});
}

function npy(values: Float64Array): Buffer {
	const dict = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
	const header = `${dict.padEnd(Math.ceil((dict.length + 11) / 64) * 64 - 11)}\n`;
	const size = Buffer.alloc(2);
	size.writeUInt16LE(header.length);
	return Buffer.concat([
		Buffer.from("\x93NUMPY\x01\x00", "latin1"),
		size,
		Buffer.from(header),
		Buffer.from(values.buffer),
	]);
}

function log(start: number, curve: Float64Array): string {
	const lines = Array.from({ length: 25 }, (_, epoch) => {
		const stamp = new Date(start + epoch * 37_125).toISOString().replace("T", " ").replace(".", ",").slice(0, 23);
		const loss = curve[Math.floor((epoch * curve.length) / 25)] ?? Number.NaN;
		return `[${stamp}][__main__][INFO] - epoch ${epoch + 1}/25 loss ${loss.toFixed(6)}\n`;
	});
	return lines.join("");
}
