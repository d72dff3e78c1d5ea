/** A class or function that a pickle names. It is a name here and nothing more. */
export class PythonGlobal {
	/** With its module: `collections.OrderedDict`. */
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}
