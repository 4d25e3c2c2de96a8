// What Jest gives for `fast-check`: a property that fails has to end within the time of its test, since only then does it
// print its seed and its counterexample. Shrinking alone can take for ever.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ interruptAfterTimeLimit: 30_000 });

export * from '../../node_modules/fast-check/lib/fast-check.js';
// oxlint-disable-next-line import/no-default-export -- as fast-check itself
export default fc;
