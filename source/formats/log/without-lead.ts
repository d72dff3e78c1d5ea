/** A list of cells without the word before it, as in `copypaste: AP,AP50`; any other line as it is. */
export function withoutLead(body: string): string {
	return body.replace(/^[\w.-]{1,40}: +(?=[^:,{}[\]()]{1,60}(?:,[^:,{}[\]()]{1,60})+$)/, "");
}
