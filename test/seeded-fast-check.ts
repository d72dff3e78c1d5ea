/**
 * fast-check as tests get it (`vitest.config.ts`): every run of the tests tries the same values, so that a failure is that of
 * a change and not of chance. `FAST_CHECK_SEED=7 npm test` tries others.
 */
import fc from "../node_modules/fast-check/lib/fast-check.js";

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_124) });

export * from "../node_modules/fast-check/lib/fast-check.js";
export default fc;
