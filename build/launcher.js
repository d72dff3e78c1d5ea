#!/usr/bin/env node
// The first file that runs. It has no static imports and only syntax that Node 12 reads, so that an old Node
// gets to say what it lacks instead of failing on the first line it does not understand.

// build/bundle.ts fills this in.
const commandWords = [];
const build = "";
const needed = [22, 12];
const argv = process.argv.slice(2);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > needed[0] || (major === needed[0] && minor >= needed[1])) start();
else relaunch();

function start() {
	delete process.env.EXPTRACK_RELAUNCHED;
	// Reading many small files at once is what the program does first; Node starts its threads at the first one.
	if (!process.env.UV_THREADPOOL_SIZE) process.env.UV_THREADPOOL_SIZE = "16";
	boundMemory();
	if (opensScreen()) splash();
	keepCompiled();
	return import("./cli.js");
}

/**
 * V8 doubles the room for young objects again and again while much is allocated, up to a hundred megabytes that hold nothing
 * but garbage. What it has grown to after a quarter of a second is enough: reading 10,000 runs takes 130 MB in place of
 * 178 MB, and not longer.
 */
function boundMemory() {
	const v8 = process.getBuiltinModule("v8");
	setTimeout(() => v8.setFlagsFromString("--semi-space-growth-factor=1"), 250).unref();
}

/**
 * Keeps the compiled code in the cache folder, for this user alone: the program then starts in two thirds of the time. Of
 * earlier builds the last few are left, for another project may have one of its own. Where nothing can be kept nothing is.
 */
function keepCompiled() {
	const fs = process.getBuiltinModule("fs");
	const path = process.getBuiltinModule("path");
	const usable = (folder) => (folder && path.isAbsolute(folder) ? folder : "");
	const home = usable(process.env.HOME);
	const base = usable(process.env.XDG_CACHE_HOME) || (home && path.join(home, ".cache"));
	if (base === "" || argv.includes("--no-cache")) return;
	const kept = path.join(base, "exptrack", "compiled");
	const own = path.join(kept, build);
	try {
		if (!fs.existsSync(own)) {
			// One by one: in /proc Node's own `recursive` never ends.
			for (const folder of [base, path.dirname(kept), kept, own])
				if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
			const age = (name) => -fs.statSync(path.join(kept, name)).mtimeMs;
			const builds = fs.readdirSync(kept).sort((a, b) => age(a) - age(b));
			for (const name of builds.slice(3)) fs.rmSync(path.join(kept, name), { recursive: true });
		}
		process.getBuiltinModule("module").enableCompileCache(own);
	} catch {
		// It costs the time to compile, and nothing else.
	}
}

/** Whether the terminal UI is what the user asked for, as far as can be told without loading anything. */
function opensScreen() {
	if (!process.stdout.isTTY || process.env.TERM === "dumb") return false;
	if (argv.some((word) => ["--once", "--help", "--version", "-h", "-v"].includes(word))) return false;
	return argv.length === 0 || argv[0] === "tui" || !commandWords.includes(argv[0]);
}

/**
 * Shows the alternate screen with one line, before the UI is loaded.
 *
 * Until `globalThis.exptrackSplash` is taken, whatever ends the process gives the terminal back:
 *   leave()  goes back to the main screen at once: call it before anything else is printed;
 *   keep()   says that the UI owns the terminal from here on, and gives it back itself.
 * Both do nothing the second time, and remove the property. A text for stderr leaves by itself, so that it is seen.
 */
function splash() {
	const fs = process.getBuiltinModule("fs");
	const put = (text) => {
		try {
			fs.writeSync(1, text);
		} catch {
			// A terminal that is gone or busy: the program itself finds out.
		}
	};
	const words = argv[0] === "tui" ? argv.slice(1) : argv;
	const named = words[0] && words[0][0] !== "-" ? words[0] : process.env.EXPTRACK_DEFAULT_DIR || process.cwd();
	// Only what is one column wide for sure is shown, so that the line can be cut by its length.
	const line = ` exptrack  opening ${named.replace(/[^\x20-\x7e\xa1-\xac\xae-\u02ff]/g, "?")} \u2026`;
	const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
	const handlers = Object.keys(signals).map((name) => [name, () => process.exit(signals[name])]);
	const write = process.stderr.write;
	const keep = () => {
		delete globalThis.exptrackSplash;
		process.stderr.write = write;
		process.removeListener("exit", leave);
		for (const [name, handler] of handlers) process.removeListener(name, handler);
	};
	const leave = () => {
		if (globalThis.exptrackSplash) put("\x1b[?25h\x1b[?1049l");
		keep();
	};
	globalThis.exptrackSplash = { leave, keep };
	process.on("exit", leave);
	process.stderr.write = (...args) => {
		leave();
		return write.apply(process.stderr, args);
	};
	for (const [name, handler] of handlers) process.on(name, handler);
	put(`\x1b[?1049h\x1b[?25l\x1b[H${line.slice(0, process.stdout.columns || 80)}`);
}

/** Runs this file again under a Node that was installed with it, and ends as that one ends. */
async function relaunch() {
	// Without `node:`, which the oldest do not know.
	const [fs, path, os, url, childProcess] = await Promise.all(
		["fs", "path", "os", "url", "child_process"].map((name) => import(name)),
	);
	const file = fs.realpathSync(url.fileURLToPath(import.meta.url));
	const own = ["../node_modules/.bin/node", "../../.bin/node"]
		.map((place) => path.join(path.dirname(file), place))
		.find((place) => fs.existsSync(place));
	// A Node that was found here and is too old as well would find itself again.
	if (!own || process.env.EXPTRACK_RELAUNCHED) return refuse();
	const env = Object.assign({}, process.env, { EXPTRACK_RELAUNCHED: "1" });
	const child = childProcess.spawn(own, [file].concat(argv), { stdio: "inherit", env });
	for (const name of ["SIGTERM", "SIGHUP", "SIGINT"]) process.on(name, () => child.kill(name));
	child.on("error", refuse);
	child.on("exit", (code, signal) => process.exit(code === null ? 128 + os.constants.signals[signal] : code));
}

function refuse() {
	process.stderr.write(`exptrack needs Node ${needed.join(".")} or newer; this is ${process.version}\n`);
	process.exit(2);
}
