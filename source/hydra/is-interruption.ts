/**
 * The exceptions that stop a job from outside: Ctrl-C, submitit at the end of a job's time (`UncompletedJobError`), and
 * Lightning after a SIGTERM.
 */
const interruptions = /^(?:[\w.]*\.)?(?:KeyboardInterrupt|UncompletedJobError|SIGTERMException)$/;

export function isInterruption(exception: string): boolean {
	return interruptions.test(exception);
}
