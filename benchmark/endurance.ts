import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inputBytes } from "./monkey/input-bytes.ts";
import { monkeySteps } from "./monkey/monkey-step.ts";
import { Random } from "./monkey/random.ts";
import { ownTree } from "./own-tree.ts";
import { Session } from "./session.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const program = fileURLToPath(new URL("../dist/exptrack.js", import.meta.url));
/** About what a person types in an hour. */
const keys = 20_000;
/** Keys between two looks at the memory. */
const part = 4000;
const idleSeconds = 10;

/** What an hour of keys by chance leaves behind: memory, and the processor while nothing happens after it. */
export async function print(folders: readonly string[]): Promise<void> {
	const named = folders.length > 0 ? folders : [ownTree("10,000 runs"), ownTree("100,000 runs")];
	const lines = [
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, 200×60: keys, the mouse and pastes by chance, as fast as they are taken; resident memory in MB.`,
		"",
		`| | ${Array.from({ length: keys / part + 1 }, (_, index) => `${index * part} keys`).join(" | ")} | idle before | idle after |`,
		`|---|${"---|".repeat(keys / part + 3)}`,
	];
	for (const folder of named) lines.push(await endured(folder));
	process.stdout.write(`${lines.join("\n")}\n`);
}

async function endured(folder: string): Promise<string> {
	const session = new Session(program, [folder, "--fresh"], 200, 60, join(temporaryFolder(), "cache"));
	let runs = "";
	await session.shown(([title = ""]) => {
		runs = /([\d,]+) runs/.exec(title)?.[1] ?? "";
		return runs !== "" && !/reading|looking/.test(title);
	});
	await setTimeout(10_000);
	const idleBefore = await idle(session);
	const random = new Random(20_261_125);
	const memory = [session.residentMemory()];
	for (let done = 0; done < keys; ) {
		for (const step of monkeySteps(random)) {
			if (step.kind === "files" || step.kind === "resize") continue;
			session.type(inputBytes(step));
			done++;
			if (done % 4 === 0) await setTimeout(5);
			if (done % part !== 0) continue;
			// What waits is done first.
			await setTimeout(5000);
			memory.push(session.residentMemory());
		}
	}
	await setTimeout(10_000);
	const idleAfter = await idle(session);
	for (let times = 0; times < 6; times++) {
		session.type("\u001b");
		await setTimeout(150);
	}
	await session.end();
	return `| ${[`${runs} runs`, ...memory.map((megabytes) => megabytes.toFixed(0)), percent(idleBefore), percent(idleAfter)].join(" | ")} |`;
}

/** Share of one core. */
async function idle(session: Session): Promise<number> {
	const before = session.processorSeconds();
	await setTimeout(idleSeconds * 1000);
	return (session.processorSeconds() - before) / idleSeconds;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
