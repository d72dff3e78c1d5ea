import { expect, test } from "vitest";
import { type JobReturn, jobReturn } from "../../source/hydra/job-return.ts";
import { pickles } from "./pickles.ts";

const expected: Readonly<Record<keyof typeof pickles, JobReturn>> = {
	completed: { status: "completed", exception: null },
	failed: { status: "failed", exception: "FloatingPointError" },
	interrupted: { status: "failed", exception: "KeyboardInterrupt" },
	submitted: { status: "completed", exception: null },
	submittedFailure: { status: "failed", exception: "FloatingPointError" },
};

test.each(Object.entries(pickles))("%s", (name, bytes) => {
	expect(jobReturn(bytes)).toEqual(expected[name as keyof typeof pickles]);
});

test("cut off at any byte, it says the same or nothing", () => {
	const { failed } = pickles;
	const said = Array.from(failed, (_, length) => jobReturn(failed.subarray(0, length)));
	const firstWord = said.findIndex((kept) => kept !== null);
	expect(firstWord).toBeGreaterThan(failed.length - 200);
	for (const kept of said.slice(firstWord)) {
		expect(kept?.status).toBe("failed");
		expect(["FloatingPointError", null]).toContain(kept?.exception);
	}
});

test("any byte may be another", () => {
	const bytes = Buffer.from(pickles.submittedFailure);
	for (let at = 0; at < bytes.length; at += 23) {
		const kept = bytes[at]!;
		for (const other of [0x00, 0x8e, 0xff]) {
			bytes[at] = other;
			expect(() => jobReturn(bytes)).not.toThrow();
		}
		bytes[at] = kept;
	}
});

function pickle(...parts: (string | number)[]): Uint8Array {
	return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.of(part))));
}

test("pickles of protocol 2, where a class is a line of text", () => {
	const status = "chydra.core.utils\nJobStatus\nq\x01";
	expect(jobReturn(pickle(status, "K", 1, "."))).toEqual({ status: "completed", exception: null });
	expect(jobReturn(pickle(status, "K", 2, "cbuiltins\nOSError\nq\x02", "."))).toEqual({
		status: "failed",
		exception: "OSError",
	});
	expect(jobReturn(pickle(status, "K", 2, "cbad\n\x1b[2J\n"))).toEqual({ status: "failed", exception: null });
	expect(jobReturn(pickle(status, "K", 0, "."))).toEqual({ status: "unknown", exception: null });
	expect(jobReturn(pickle(status, "K", 9, "."))).toBeNull();
});

test.each([
	["4", "\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00\x8c\x05error\x94X"],
	["2", "\x80\x02X\x05\x00\x00\x00errorq\x00X"],
])("what submitit keeps where a job came to return nothing, by protocol %s", (_, start) => {
	const length = (text: string) => [text.length & 255, text.length >> 8, 0, 0];
	const kept = (text: string) => jobReturn(pickle(start, ...length(text), text, "\x86."));
	const frame = 'Traceback (most recent call last):\n  File "a.py", line 1\n';
	const last = "submitit.core.utils.UncompletedJobError: Job not requeued because: timed-out too many times.\n";
	expect(kept(frame + last)).toEqual({ status: "failed", exception: "submitit.core.utils.UncompletedJobError" });
	expect(kept(`${frame}KeyError: 1\n\nDuring handling …\n\n${frame}OSError\n`)).toEqual({
		status: "failed",
		exception: "OSError",
	});
	expect(kept("no traceback")).toEqual({ status: "failed", exception: null });
	expect(jobReturn(pickle(start, 200, 0, 0, 0, "cut off"))).toBeNull();
});

test.each([
	["nothing", pickle()],
	["text", pickle("no pickle at all")],
	["the words without the class", pickle("\x8c", 9, "JobStatus", "K", 1, ".")],
	["an argument longer than any file", pickle("\x8e", "\xff".repeat(8))],
])("%s holds no job", (_, bytes) => expect(jobReturn(bytes)).toBeNull());
