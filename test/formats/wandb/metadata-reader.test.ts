import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { MetadataReader } from "../../../source/formats/wandb/metadata-reader.ts";

const read = (text: string) => new MetadataReader(new Map([["id", "abc"]])).read(bytesSource(Buffer.from(text)));

test("where the run ran, and of which commit; nothing of it is a metric", async () => {
	const metadata = {
		...{ os: "Linux-5.15", python: "CPython 3.11.7", program: "train.py", host: "gpu07", username: "alice" },
		...{ gpu: "NVIDIA A100", gpu_count: 4, args: ["lr=0.1"], memory: { total: 64 } },
		git: { remote: "git@example.org:a/b.git", commit: "0a1b2c3d" },
	};
	const { series, facts } = await read(JSON.stringify(metadata));
	expect(series).toEqual([]);
	expect(Object.fromEntries(facts)).toEqual({
		...{ id: "abc", "_wandb.os": "Linux-5.15", "_wandb.python": "CPython 3.11.7", "_wandb.program": "train.py" },
		...{ "_wandb.host": "gpu07", "_wandb.username": "alice", "_wandb.gpu": "NVIDIA A100" },
		...{ "_wandb.git.remote": "git@example.org:a/b.git", "_wandb.git.commit": "0a1b2c3d" },
	});
});

test("one that is still empty says nothing; a broken one says why, and nothing else", async () => {
	const empty = await read("");
	expect([[...empty.facts], empty.problems]).toEqual([[["id", "abc"]], []]);
	for (const text of ["[1]", "{", '{"a":']) {
		const { facts, problems } = await read(text);
		expect([[...facts], problems]).toEqual([[["id", "abc"]], [expect.stringMatching(/^wandb-metadata\.json: is no /)]]);
	}
});
