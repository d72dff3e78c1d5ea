import type { FlatConfig } from "../model/flat-config.ts";
import type { Value } from "../model/value.ts";
import { ConfigTree } from "./config-tree.ts";
import { Evaluator } from "./evaluator.ts";
import { isInterpolated, type LeafOutcome, leafOutcome, noProblems, type ResolveProblem } from "./leaf-outcome.ts";
import { OutcomeMemo, Reads } from "./outcome-memo.ts";
import { isFilledMapping, ResolvedShapes } from "./resolved-shape.ts";
import type { Scene } from "./scene.ts";
import type { Surroundings } from "./surroundings.ts";
import { WorkBudget } from "./work-budget.ts";

/**
 * Resolves the configs of many runs, as `resolveConfig` would each. Those of a sweep share their shape and most values: what
 * a value reads is remembered, and it is worked out again only where that differs.
 */
export class FlatResolver {
	readonly #shapes = new WeakMap<FlatConfig["paths"], ShapeResolver>();

	/**
	 * The resolved config shares its names and paths with the config, unless an interpolation stands for a mapping; then with
	 * all that resolve to the same shape. A config without interpolations is given back as it is. Equal problems of configs of
	 * one shape are one object, and so are equal lists of them that follow on each other.
	 */
	resolve(
		config: FlatConfig,
		surroundings: Surroundings<FlatConfig>,
	): { config: FlatConfig; problems: readonly ResolveProblem[] } {
		let shape = this.#shapes.get(config.paths);
		if (shape === undefined) {
			shape = new ShapeResolver(config);
			this.#shapes.set(config.paths, shape);
		}
		return shape.resolve(config, surroundings);
	}
}

const maxKnownProblems = 4096;

/** Resolves configs of one shape. */
class ShapeResolver {
	readonly #tree: ConfigTree;
	readonly #shapes: ResolvedShapes;
	readonly #reads = new Reads();
	/** One for each place, by the shape of hydra.yaml. */
	readonly #memos = new WeakMap<object, OutcomeMemo[]>();
	readonly #problems = new Map<string, ResolveProblem>();
	#lastProblems: readonly ResolveProblem[] = noProblems;
	#lastValues: readonly Value[] = [];
	/** Whether there is an interpolation in each of the last values. */
	readonly #isOpen: boolean[] = [];
	#openPlaces: readonly number[] = [];

	constructor({ names, paths }: FlatConfig) {
		this.#tree = ConfigTree.ofPaths(paths);
		this.#shapes = new ResolvedShapes({ names, paths });
	}

	resolve(config: FlatConfig, surroundings: Surroundings<FlatConfig>) {
		this.#compare(config.values);
		if (this.#openPlaces.length === 0) return { config, problems: noProblems };
		const { hydra } = surroundings;
		const scene: Scene = {
			config: { tree: this.#tree, values: config.values },
			hydra: hydra === null ? null : { tree: ConfigTree.ofPaths(hydra.paths), values: hydra.values },
			isMerged: false,
			surroundings,
		};
		const memos = this.#memosFor(scene);
		const values = config.values.slice();
		const problems: ResolveProblem[] = [];
		const mappings: number[] = [];
		const budget = new WorkBudget(values.length);
		let evaluator: Evaluator | null = null;
		for (const place of this.#openPlaces) {
			memos[place] ??= new OutcomeMemo();
			let outcome: LeafOutcome | null = known(memos[place], scene, budget);
			if (outcome === null) {
				evaluator ??= new Evaluator(scene, this.#reads, budget);
				outcome = this.#workedOut(evaluator, place, memos[place], budget);
			}
			values[place] = outcome.value;
			for (const problem of outcome.problems) problems.push(problem);
			if (isFilledMapping(outcome.value)) mappings.push(place);
		}
		const resolved =
			mappings.length > 0
				? this.#shapes.flattened(values, mappings)
				: { names: config.names, paths: config.paths, values };
		return { config: resolved, problems: this.#sameAsLast(problems) };
	}

	/** Finds the interpolations; most values are the last ones again. */
	#compare(values: readonly Value[]): void {
		let isChanged = false;
		for (let place = 0; place < values.length; place++) {
			const value = values[place] ?? null;
			if (value === this.#lastValues[place]) continue;
			const isOpen = isInterpolated(value);
			if (isOpen !== this.#isOpen[place]) isChanged = true;
			this.#isOpen[place] = isOpen;
		}
		this.#lastValues = values;
		if (isChanged) this.#openPlaces = this.#isOpen.flatMap((isOpen, place) => (isOpen ? [place] : []));
	}

	#memosFor({ hydra }: Scene): OutcomeMemo[] {
		const key = hydra?.tree ?? this;
		let memos = this.#memos.get(key);
		if (memos === undefined) {
			memos = [];
			this.#memos.set(key, memos);
		}
		return memos;
	}

	#workedOut(evaluator: Evaluator, place: number, memo: OutcomeMemo, budget: WorkBudget): LeafOutcome {
		this.#reads.clear();
		const { value, problems } = leafOutcome(evaluator, this.#tree.leaves[place]!);
		const outcome = { value, problems: problems.length === 0 ? noProblems : problems.map((one) => this.#known(one)) };
		// What was refused depends on what other values of the config took.
		if (!budget.hasRefused) memo.add(this.#reads.list, { ...outcome, taken: budget.taken });
		return outcome;
	}

	#known(problem: ResolveProblem): ResolveProblem {
		const key = `${problem.name}\0${problem.kind}\0${problem.message}`;
		const known = this.#problems.get(key);
		if (known !== undefined) return known;
		if (this.#problems.size >= maxKnownProblems) this.#problems.clear();
		this.#problems.set(key, problem);
		return problem;
	}

	#sameAsLast(problems: readonly ResolveProblem[]): readonly ResolveProblem[] {
		if (problems.length === 0) return noProblems;
		const last = this.#lastProblems;
		const isSame = problems.length === last.length && problems.every((problem, index) => problem === last[index]);
		if (!isSame) this.#lastProblems = problems;
		return this.#lastProblems;
	}
}

/** The outcome from the last time, at the same cost: values come out the same in whatever order runs are resolved. */
function known(memo: OutcomeMemo, scene: Scene, budget: WorkBudget): LeafOutcome | null {
	const outcome = memo.find(scene);
	return outcome === null || outcome.taken === null || budget.retake(outcome.taken) ? outcome : null;
}
