/**
 * A process that has nothing left to do ends with 0, also in the middle of an `await` that nobody will answer. Until the
 * returned function is called, this one ends with 1, and says so.
 */
export function guardExit() {
  let reported = false;
  process.exitCode = 1;
  process.on('exit', () => {
    if (reported) return;
    process.exitCode = 1;
    console.error('soak: ended without a report');
  });
  return () => {
    reported = true;
  };
}
