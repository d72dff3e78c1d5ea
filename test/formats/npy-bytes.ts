/** An .npy file of version 1 (2 and 3 on demand), laid out by hand as numpy's format page says. */
export function npyBytes(header: string, data: Uint8Array = new Uint8Array(), version = 1): Uint8Array {
	const start = version === 1 ? 10 : 12;
	const text = Buffer.from(header, version === 3 ? "utf8" : "latin1");
	const padding = 63 - ((start + text.length) % 64);
	const head = Buffer.alloc(start);
	head.write("\x93NUMPY", "latin1");
	head[6] = version;
	if (version === 1) head.writeUInt16LE(text.length + padding + 1, 8);
	else head.writeUInt32LE(text.length + padding + 1, 8);
	return Buffer.concat([head, text, Buffer.from(`${" ".repeat(padding)}\n`), data]);
}

/** The header as numpy prints it. */
export function npyHeaderText(descr: string, shape: readonly (number | string)[], fortran = false): string {
	const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
	return `{'descr': '${descr}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': (${sizes}), }`;
}

/** A 1-d float64 file. */
export function float64File(values: readonly number[]): Uint8Array {
	return npyBytes(npyHeaderText("<f8", [values.length]), new Uint8Array(Float64Array.from(values).buffer));
}
