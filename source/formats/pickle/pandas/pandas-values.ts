import type { NumpyArray, PickleValue } from "../pickle-value.ts";

/** What a column or an index holds; in a list null stands for a missing item. */
export type PandasValues = NumpyArray | readonly PickleValue[];
