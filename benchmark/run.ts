/**
 * How fast the program is; nothing is asserted. Prints Markdown, as it stands in the readme.
 *
 *     npm run benchmark [-- [PART…] [DIR…]]
 *
 * screen     the program in a terminal: from its start to its rows, from a key to the frame
 * live       the processor while nothing happens and while ten runs go on, and how soon a new value or run is seen
 * open       opening a project, against a floor: the same folders listed and the same bytes read, and nothing else done
 * endurance  memory while and after as many keys as a person types in an hour, and the processor while nothing happens then
 * monkey     keys, the mouse, pastes and windows of all sizes by chance while files change: what breaks, and how long it takes;
 *            takes a seed and a number of steps (`npm run benchmark monkey 7 2000`)
 * slow-disk  opening a project where each call of the file system takes two milliseconds
 * metrics    last values and sparklines of many runs, against numpy
 * query      filters and sorts of 100,000 runs with 60 parameters, against pandas
 * hostile    trees that hold no runs and are huge, deep or wide: how long, how much memory, how soon they stop; and metric
 *            files that are huge or lie
 *
 * Without a part, `screen` and `open`. Without a folder, trees that are written once into benchmark/trees (`own-tree.ts`;
 * 4 GB for `open`). What is measured is the built program, or a bundle made like it. `open` and `slow-disk` need a C compiler
 * for the floor and the delay, and Python with PyYAML, numpy and pandas for what is compared to; they say so where there is none.
 */
const parts: Readonly<Record<string, () => Promise<{ print: (folders: readonly string[]) => Promise<void> }>>> = {
	screen: () => import("./screen.ts"),
	live: () => import("./live.ts"),
	endurance: () => import("./endurance.ts"),
	monkey: () => import("./monkey.ts"),
	open: () => import("./open.ts"),
	metrics: () => import("./metrics.ts"),
	"slow-disk": () => import("./slow-disk.ts"),
	query: () => import("./query.ts"),
	hostile: () => import("./hostile.ts"),
};

const words = process.argv.slice(2);
const named = words.filter((word) => word in parts);
const folders = words.filter((word) => !(word in parts));
for (const [index, name] of (named.length > 0 ? named : ["screen", "open"]).entries()) {
	if (index > 0) process.stdout.write("\n");
	const { print } = await parts[name]!();
	await print(folders);
}
