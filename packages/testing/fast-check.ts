// What Jest gives for `fast-check`: a property that fails has to end within the time of its test, since only then does it
// print its seed and its counterexample. Shrinking alone can take for ever. A state of the code passes always or never:
// the seed is fixed, and EDGEWALK_SEED names another one to look further.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ interruptAfterTimeLimit: 30_000, seed: Number(process.env['EDGEWALK_SEED'] ?? 1) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
// oxlint-disable-next-line import/no-default-export -- as fast-check itself
export default fc;
