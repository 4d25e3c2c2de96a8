// Exports all media of an account: `npm run example -- export --format csv --out media.csv`.
// After Ctrl-C or a failure, the same command resumes after the last complete page.
import { parseArgs } from 'node:util';
import { limiter } from '@edgewalk/core/limits';
import { AbortError, Instagram } from '@edgewalk/instagram';
import { type Connection, abortOnInterrupt, run } from '../shared/connection.js';
import { exportMedia } from './export-media.js';
import { formats } from './formats.js';
import { createProgress } from './progress.js';

const { values } = parseArgs({
  options: { format: { type: 'string', default: 'ndjson' }, out: { type: 'string' } },
});

await run(async ({ client }) => {
  const format = formats.find((name) => name === values.format);
  if (!format) throw new Error(`--format: write one of ${formats.join(', ')}`);
  const api = createPatientClient(client);
  const progress = createProgress((await api.user.get({ fields: ['media_count'] })).media_count);
  const signal = abortOnInterrupt();
  try {
    progress.done(await exportMedia(api, { format, out: values.out, signal, onProgress: progress.at }));
  } catch (error) {
    if (isBrokenPipe(error)) return;
    if (values.out !== undefined) progress.note('stopped; the same command resumes after the last complete page');
    if (!(error instanceof AbortError)) throw error;
    process.exitCode = 130;
  }
});

/** Slows down before Meta refuses, and retries idempotent requests. */
function createPatientClient(client: Connection['client']): Instagram {
  return new Instagram({
    ...client,
    limits: limiter({ policy: { 50: '1s', 80: '15s', 95: '5m' } }),
    retry: { attempts: 6 },
    onRetry: ({ error, attempt, delayMs }) =>
      console.error(`\n${error.name}: attempt ${attempt} follows in ${delayMs} ms`),
  });
}

/** The reader closed the pipe, as `head` does. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
