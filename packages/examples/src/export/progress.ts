/** Reports progress on the standard error, on one line in a terminal; the standard output is for the data. */
export function createProgress(total: number | undefined) {
  const terminal = process.stderr.isTTY;
  const begun = Date.now();
  const shown = (rows: number) => `${rows}${total === undefined ? '' : ` of ${total}`} posts`;
  const note = (text: string) => void process.stderr.write(`${terminal ? '\r\u001B[K' : ''}${text}\n`);
  return {
    at: (rows: number) => void (terminal ? process.stderr.write(`\r\u001B[K${shown(rows)}`) : note(shown(rows))),
    done: (rows: number) => note(`${shown(rows)} in ${((Date.now() - begun) / 1000).toFixed(1)} s`),
    note,
  };
}
