// Exports all media of an account: `npm run example -- export --format csv --out media.csv`; with `--product threads` the posts
// of a profile on Threads.
// After Ctrl-C or a failure, the same command resumes after the last complete page.
import { parseArgs } from 'node:util';
import { limiter } from '@edgewalk/core/limits';
import { AbortError, type ClientOptions, Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { type Connection, abortOnInterrupt, run } from '../shared/connection.js';
import { exportPosts } from './export-posts.js';
import { formats } from './formats.js';
import { createProgress } from './progress.js';
import { mediaOf, type Source, threadsOf } from './sources.js';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'ndjson' },
    out: { type: 'string' },
    product: { type: 'string', default: 'instagram' },
  },
});

const isThreads = values.product === 'threads';

/** Slows down before Meta refuses, and retries idempotent requests. */
const patience: Pick<ClientOptions, 'limits' | 'retry' | 'onRetry'> = {
  limits: limiter({ policy: { 50: '1s', 80: '15s', 95: '5m' } }),
  retry: { attempts: 6 },
  onRetry: ({ error, attempt, delayMs }) =>
    console.error(`\n${error.name}: attempt ${attempt} follows in ${delayMs} ms`),
};

await run(
  async ({ client }) => {
    const format = formats.find((name) => name === values.format);
    if (!format) throw new Error(`--format: write one of ${formats.join(', ')}`);
    const source = sourceOf({ ...client, ...patience });
    const progress = createProgress(await source.count());
    const signal = abortOnInterrupt();
    try {
      progress.done(await exportPosts(source, { format, out: values.out, signal, onProgress: progress.at }));
    } catch (error) {
      if (isBrokenPipe(error)) return;
      if (values.out !== undefined) progress.note('stopped; the same command resumes after the last complete page');
      if (!(error instanceof AbortError)) throw error;
      process.exitCode = 130;
    }
  },
  isThreads ? 'threads' : 'facebook',
);

function sourceOf(options: Connection['client'] & typeof patience): Source {
  return isThreads ? threadsOf(new Threads(options)) : mediaOf(new Instagram(options));
}

/** The reader closed the pipe, as `head` does. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
