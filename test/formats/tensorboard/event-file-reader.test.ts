import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ByteSource, bytesSource } from "../../../source/formats/byte-source.ts";
import { EventFileReader } from "../../../source/formats/tensorboard/event-file-reader.ts";
import { checkMutations } from "./check-mutations.ts";
import { doubles, event, field, joined, record, scalar, shape, start, tensor, version } from "./event-bytes.ts";

const histogram = (step: number): Uint8Array =>
	event(step, tensor("w", "histograms", field.int(1, 2), shape(1, 3), field.bytes(6, doubles([-step, step + 1, 9]))));

const restart = start(30);

const records: readonly Uint8Array[] = [
	version,
	...Array.from({ length: 40 }, (_, step) => event(step, scalar("loss", 1 / (step + 1)), scalar("acc", step))),
	event(3, tensor("note", "text", field.int(1, 7), field.bytes(8, "a note"))),
	histogram(1),
	restart,
	...Array.from({ length: 20 }, (_, step) => event(30 + step, scalar("loss", step))),
	histogram(2),
];
const file = joined(...records);

/** Bytes as a source that counts what is asked of it. */
function counted(bytes: Uint8Array): ByteSource & { asked: number } {
	const source = {
		size: bytes.length,
		asked: 0,
		read: async (start: number, end: number) => {
			source.asked += end - start;
			return bytes.subarray(start, end);
		},
	};
	return source;
}

test("a file that grows byte by byte is at each time what it is when read at once", async () => {
	const reader = new EventFileReader();
	for (let length = 0; length <= file.length; length += 7) {
		const part = file.subarray(0, length);
		expect(await reader.read(bytesSource(part))).toEqual(await new EventFileReader().read(bytesSource(part)));
	}
});

test("of a file that has grown only the head and what is new are read", async () => {
	const reader = new EventFileReader();
	const half = joined(...records.slice(0, 30));
	await reader.read(bytesSource(half));
	const source = counted(file);
	const whole = await reader.read(source);
	expect(source.asked).toBe(file.length - half.length + 64);
	expect(whole).toEqual(await new EventFileReader().read(bytesSource(file)));
	const again = counted(file);
	expect(await reader.read(again)).toEqual(whole);
	expect(again.asked).toBe(64);
});

test("what was given stays as it was when the file grows or restarts", async () => {
	const reader = new EventFileReader();
	const before = await reader.read(bytesSource(joined(...records.slice(0, 41))));
	await reader.read(bytesSource(file));
	expect([...before.series[0]!.values]).toEqual(Array.from({ length: 40 }, (_, step) => Math.fround(1 / (step + 1))));
});

test("a file that has shrunk, or has another head, is read anew", async () => {
	const other = joined(record(field.double(1, 1.8e9), field.bytes(3, "brain.Event:2")), ...records.slice(10));
	for (const next of [joined(version, event(0, scalar("b", 1))), other, new Uint8Array()]) {
		const reader = new EventFileReader();
		await reader.read(bytesSource(file));
		expect(await reader.read(bytesSource(next))).toEqual(await new EventFileReader().read(bytesSource(next)));
	}
});

test("the values of a file take no more than 88 MB", async () => {
	// One record of 60 tags, again and again: read as if it were a file of 200 MB.
	const count = 4_000_000;
	const block = joined(...Array.from({ length: 1000 }, () => event(1, ...Array(20).fill(scalar("a", 1)))));
	const blocks = Math.ceil(count / 20_000);
	const head = version;
	const source: ByteSource = {
		size: head.length + blocks * block.length,
		read: async (start, end) => {
			const bytes = new Uint8Array(end - start);
			for (let at = start; at < end; ) {
				const from = at < head.length ? head.subarray(at) : block.subarray((at - head.length) % block.length);
				const part = from.subarray(0, end - at);
				bytes.set(part, at - start);
				at += part.length;
			}
			return bytes;
		},
	};
	const { series, problems } = await new EventFileReader().read(source);
	expect(problems).toEqual(["values past 88 MB are left out"]);
	expect(series[0]!.values.length).toBe(Math.floor((88 << 20) / 24));
});

const fixtures = new URL("../../../../shared/fixtures/metrics/tensorboard/", import.meta.url);
const written = [
	"torch_simple/events.out.tfevents.1795425707.vm.6639.0",
	"tf2_tensor/events.out.tfevents.1795425707.vm.6639.2",
	"mixed_kinds/events.out.tfevents.1795425707.vm.6639.6",
	"hparams/trial_0/events.out.tfevents.1795425707.vm.6639.4",
	"odd_steps/events.out.tfevents.1795425717.vm.6639.15",
]
	.map((name) => new URL(name, fixtures))
	.filter((url) => existsSync(url))
	.map((url) => new Uint8Array(readFileSync(url)));

test("of 600 changed files each is read or refused, and no changed value passes for a real one", async () => {
	// A restart that is lost gives points back that it dropped.
	const steady = joined(...records.filter((bytes) => bytes !== restart));
	await checkMutations([steady, ...written], 600, 1);
});
