/** A matrix in fewer cells. */
export interface BlockMeans {
	/** `rows × columns` cells in C order: the mean of the finite values of each block; NaN where none is finite. */
	readonly means: Float64Array;
	/** Of all values of the matrix. */
	readonly nanCount: number;
	readonly infiniteCount: number;
}

/** Cuts a matrix (flat, C order, `shape` rows and columns) into `rows × columns` blocks, as even as whole values allow. One pass. */
export function blockMeans(
	values: ArrayLike<number>,
	shape: readonly [number, number],
	[rows, columns]: readonly [number, number],
): BlockMeans {
	const [height, width] = shape;
	const means = new Float64Array(rows * columns);
	const counts = new Float64Array(rows * columns);
	const blockOf = Int32Array.from({ length: width }, (_, column) => Math.floor((column * columns) / width));
	let nanCount = 0;
	let infiniteCount = 0;
	for (let row = 0; row < height; row++) {
		const start = Math.floor((row * rows) / height) * columns;
		for (let column = 0; column < width; column++) {
			const value = values[row * width + column]!;
			if (!Number.isFinite(value)) {
				if (Number.isNaN(value)) nanCount++;
				else infiniteCount++;
				continue;
			}
			const block = start + blockOf[column]!;
			const count = counts[block]! + 1;
			counts[block] = count;
			// A running mean, for a sum of the greatest doubles would overflow.
			means[block]! += value / count - means[block]! / count;
		}
	}
	for (let block = 0; block < means.length; block++) if (counts[block] === 0) means[block] = Number.NaN;
	return { means, nanCount, infiniteCount };
}
