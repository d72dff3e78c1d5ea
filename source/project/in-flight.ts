import type { Disk } from "./disk.ts";

/** Things that are asked for at the same time where the disk is slow. */
const most = 32;

/** Does the same for each of many things, many at a time where the disk is slow. When it is stopped no other one is begun. */
export async function inFlight<T>(
	items: Iterable<T>,
	{ disk, signal }: { readonly disk: Disk; readonly signal: AbortSignal },
	work: (item: T) => Promise<void>,
): Promise<void> {
	const waiting = Iterator.from(items);
	const worker = async () => {
		for (const item of waiting) {
			if (signal.aborted) return;
			await work(item);
		}
	};
	await Promise.all(Array.from({ length: disk.isQuick ? 1 : most }, worker));
}
