import { type Emulator } from '@edgewalk/emulator';
import type { RedeliverInput } from '../commands/webhooks.js';
import { findEmulator } from '../control/running-emulator.js';
import type { OutputOptions } from '../output/output-options.js';
import { checkOutput, print } from '../output/print.js';
import type { Context } from '../terminal/context.js';

type Delivery = Emulator['deliveries']['log'][number];

/** Prints the deliveries of the emulator. */
export async function deliveries(options: OutputOptions, context: Context): Promise<void> {
  await checkOutput(options);
  const emulator = await findEmulator(context);
  const { data } = (await emulator.ask('GET', 'deliveries')) as unknown as { readonly data: readonly Delivery[] };
  await print(rows(data), options, context);
}

/** Lets the emulator send a delivery once more, and prints what became of it. */
export async function redeliver({ id, options }: RedeliverInput, context: Context): Promise<void> {
  await checkOutput(options);
  const emulator = await findEmulator(context);
  const sent = await emulator.ask('POST', `deliveries/${encodeURIComponent(id)}/redeliver`);
  await print(rowOf(sent as unknown as Delivery), options, context);
}

async function* rows(log: readonly Delivery[]): AsyncGenerator<object, void> {
  for (const delivery of log) yield rowOf(delivery);
}

function rowOf({ id, app, url, events, state, attempts }: Delivery): object {
  const last = attempts.at(-1);
  return {
    id,
    at: last === undefined ? undefined : new Date(last.at).toISOString(),
    app,
    events: events.map(({ object, field }) => `${object}/${field}`).join(' '),
    url,
    state,
    attempts: attempts.length,
    status: last?.status,
    ...(last?.problem !== undefined && { problem: last.problem }),
  };
}
