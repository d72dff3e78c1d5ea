import { createGunzip } from "node:zlib";
import { DataError } from "../../model/problem.ts";

/**
 * Unpacks gzip bytes (https://www.rfc-editor.org/rfc/rfc1952), giving `take` piece after piece; no more than `most` bytes.
 * Whether the file is whole; bytes that are damaged, by their CRC-32 too, throw a DataError.
 */
export async function gunzipped(
	packed: AsyncIterable<Buffer>,
	most: number,
	take: (bytes: Buffer) => void,
): Promise<boolean> {
	const gunzip = createGunzip({ chunkSize: 1 << 17 });
	let size = 0;
	let failure: unknown = null;
	gunzip.on("data", (bytes: Buffer) => {
		size += bytes.length;
		if (failure !== null) return;
		try {
			if (size > most) throw new DataError(`it unpacks to more than ${most} bytes`);
			take(bytes);
		} catch (error) {
			failure = error;
			gunzip.destroy();
		}
	});
	const whole = new Promise<boolean>((resolve) => {
		gunzip.on("end", () => resolve(true));
		gunzip.on("close", () => resolve(false));
		gunzip.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "Z_BUF_ERROR") failure ??= new DataError("its gzip bytes are damaged");
			resolve(false);
		});
	});
	for await (const bytes of packed) {
		// A stream that is closed in the middle of a piece never calls back.
		await Promise.race([new Promise((resolve) => gunzip.write(bytes, resolve)), whole]);
		if (gunzip.destroyed || gunzip.readableEnded) break;
	}
	if (!gunzip.destroyed) gunzip.end();
	const isWhole = await whole;
	if (failure !== null) throw failure;
	return isWhole;
}
