import type { Call } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';
import type { WriteInput } from '../commands/write.js';
import { connect } from '../connection/connect.js';
import { parametersOf } from '@edgewalk/console/describe';
import { type Parameters, readParameters } from '../input/parameters.js';
import { checkOutput, print } from '../output/print.js';
import { readAddress } from '../target/address.js';
import { resolve } from '../target/resolve.js';
import type { Target } from '../target/target.js';
import type { Context } from '../terminal/context.js';
import { ask } from './ask.js';
import { catchRequest } from './caught-request.js';
import { showRequest } from './show-request.js';

/** Creates, updates or deletes, or prints what it would send. */
export async function write(input: WriteInput, context: Context): Promise<void> {
  const { verb, path, parameters, options } = input;
  await checkOutput(options);
  const address = readAddress(path);
  if (options.dryRun === undefined) checkConsent(input, context);
  const caught = options.dryRun === undefined ? undefined : catchRequest();
  const connection = await connect(options, context, caught?.options);
  const target = await resolve(address, connection, options.tree);
  const given = await readParameters(
    parameters,
    target.kind === 'declared' ? parametersOf(target.declaration[verb]) : new Map(),
  );
  const call = callOf(target, verb, given);
  if (caught && options.dryRun) {
    const request = await caught.run(call);
    return context.write(showRequest(options.dryRun, { request, target, verb, given, connection }));
  }
  if (options.yes !== true) await ask({ target, verb, path, given }, context);
  await print(await call, options, context);
}

/** Nobody can be asked where there is no terminal. */
function checkConsent({ verb, options }: WriteInput, { interactive }: Context): void {
  if (options.yes === true || interactive) return;
  throw new UsageError(
    `${verb}: without a terminal nobody can be asked: give --yes, or --dry-run to see what it would send`,
  );
}

/** Checks the parameters and makes the call; nothing is sent yet. */
function callOf(target: Target, verb: WriteInput['verb'], given: Parameters): Call<unknown> {
  // An operation that writes makes a call.
  if (target.kind === 'declared') return target.member.perform(verb, given) as Call<unknown>;
  return target.client[verb](target.path, given);
}
