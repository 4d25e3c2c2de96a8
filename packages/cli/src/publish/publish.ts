import { inspect } from 'node:util';
import { EdgewalkError } from '@edgewalk/core';
import { checkpointOf, type PublishOptions as Manner } from '@edgewalk/instagram';
import { UsageError } from '../arguments/usage-error.js';
import type { PublishInput, PublishOptions } from '../commands/publish.js';
import { connect } from '../connection/connect.js';
import { patience } from '../connection/patient-instagram.js';
import { toJson } from '../output/json.js';
import { checkOutput, print } from '../output/print.js';
import { escapeControlsInLines } from '../terminal/escape-controls.js';
import type { Context } from '../terminal/context.js';
import { InterruptedError } from '../terminal/hidden-prompt.js';
import { interruptible } from '../terminal/interruptible.js';
import { folderHost } from './folder-host.js';
import { type KeptProgress, keptProgress } from './kept-progress.js';
import { type Plan, planOf } from './plan.js';
import { showEvent } from './show-event.js';

/** Publishes, or goes on with a publish of the same content that was stopped. */
export async function publish(input: PublishInput, context: Context): Promise<void> {
  const { options } = input;
  await checkOutput(options);
  checkConsent(options, context);
  const host = folderHost(options);
  const { limits, retry, onRetry } = patience(context);
  await interruptible(context, async (signal) => {
    const changes = { ...(limits && { limits }), ...(retry && { retry }), ...(onRetry && { onRetry }), signal };
    const plan = await planOf(input, await connect(options, context, changes));
    const manner = { ...mannerOf(options), ...(host && { host }) };
    // Checks the content before anybody is asked.
    void plan.call(manner);
    if (options.dryRun === true) return context.write(toJson({ on: plan.place, content: plan.content }, 2));
    const kept = keptProgress(plan.identity, options, context);
    if (await kept.isBegun()) context.writeError('edgewalk: goes on where an earlier run was stopped');
    else await ask(plan, input, context);
    await print(
      await run(plan, kept, { ...manner, onProgress: (event) => showEvent(event, context) }),
      options,
      context,
    );
  });
}

async function run(plan: Plan, kept: KeptProgress, manner: Manner): Promise<object> {
  const { checkpoints, key } = kept;
  try {
    const post = await plan.call({ ...manner, checkpoints, key });
    await kept.forget();
    return post;
  } catch (error) {
    // The same content would fail again: whoever mends the file publishes it anew.
    if (isOver(error)) await kept.forget();
    throw error;
  }
}

/** Not where a new login is all that it needs: then a file that was sent is not sent again. */
const isOver = (error: unknown): boolean =>
  error instanceof EdgewalkError &&
  error.retry === 'never' &&
  checkpointOf(error)?.step === 'creating' &&
  !['AccessTokenError', 'PermissionError'].includes(error._tag);

function checkConsent({ yes, dryRun }: PublishOptions, { interactive }: Context): void {
  if (yes === true || dryRun === true || interactive) return;
  throw new UsageError(
    'publish: without a terminal nobody can be asked: give --yes, or --dry-run to see what it would publish',
  );
}

const mannerOf = ({ check, speed, firstComment }: PublishOptions) => ({
  check: check === 'off' ? (false as const) : check,
  ...(speed !== undefined && { bytesPerSecond: speed * 1_000_000 }),
  ...(firstComment !== undefined && { firstComment }),
});

async function ask(
  { place, content }: Plan,
  { options }: PublishInput,
  { confirm, writeError }: Context,
): Promise<void> {
  if (options.yes === true) return;
  const shown = escapeControlsInLines(inspect(content, { depth: 5 }));
  if (await confirm(`publish on ${place}: ${shown}?`)) return;
  writeError('nothing was sent');
  throw new InterruptedError('declined');
}
