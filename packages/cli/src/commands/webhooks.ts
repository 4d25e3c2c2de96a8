import type { Command } from 'commander';
import { parseEvents } from '../arguments/event-names.js';
import { parseInteger, parsePort, parseText, parseUrl } from '../arguments/option-values.js';
import { choiceOption, type Product, products } from '../arguments/shared-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { Start } from './start.js';

export interface ListenOptions {
  readonly port?: number;
  readonly forwardTo?: string;
  readonly events?: readonly string[];
  readonly product: Product;
  readonly format?: 'text' | 'ndjson';
  readonly count?: number;
}

export interface TriggerInput {
  readonly what: string;
  readonly parameters: readonly string[];
  readonly options: { readonly text?: string } & OutputOptions;
}

export interface RedeliverInput {
  readonly id: string;
  readonly options: OutputOptions;
}

const description = `Receives webhooks on this machine: answers the handshake, verifies the signature, prints each event, and forwards the
delivery as it came. Where an emulator runs, it subscribes itself there:

  edgewalk listen --forward-to http://127.0.0.1:3000/webhooks
  edgewalk trigger comments --text 'Is it open today?'

For Meta, put a tunnel of yours in front of the port, and enter its address and the verify token in the app's settings. The
app secret comes from EDGEWALK_APP_SECRET or from a prompt, the verify token from EDGEWALK_VERIFY_TOKEN.`;

/** Declares what concerns webhooks: `edgewalk listen`, `trigger`, `deliveries` and `redeliver`. */
export function declareWebhooks(program: Command, start: Start): void {
  declareListen(program, start);
  declareTrigger(program, start);
  const deliveries = program
    .command('deliveries')
    .summary('lists what the emulator delivered')
    .description('Lists the deliveries of the emulator, the oldest first: where they went, and what was answered.');
  addOutputOptions(deliveries).action((options: OutputOptions) =>
    start('deliveries', options, async () => (await import('../listen/deliveries.js')).deliveries),
  );
  const redeliver = program
    .command('redeliver')
    .summary('lets the emulator deliver once more')
    .description('Lets the emulator send a delivery once more: the same bytes, with the same signature.')
    .argument('<id>', 'the id, from edgewalk deliveries', parseText('ID'));
  addOutputOptions(redeliver).action((id: string, options: OutputOptions) =>
    start('redeliver', { id, options }, async () => (await import('../listen/deliveries.js')).redeliver),
  );
}

function declareListen(program: Command, start: Start): void {
  const listen = program
    .command('listen')
    .summary('receives, prints and forwards webhooks')
    .description(description)
    .option('--port <n>', 'default: a free port', parsePort)
    .option(
      '--forward-to <url>',
      'sends each delivery there, as it came; its answer is given back',
      parseUrl('--forward-to'),
    )
    .addOption(productOfListen().default('facebook'));
  addPrinting(listen).action((options: ListenOptions) =>
    start('listen', options, async () => (await import('../listen/listen.js')).listen),
  );
}

const productOfListen = () => choiceOption('--product <product>', 'whose app the emulator delivers to', products);

const addPrinting = (listen: Command): Command =>
  listen
    .option('--events <a,b>', 'such as instagram/comments,page/feed; default: all', parseEvents('--events'))
    .addOption(
      choiceOption('--format <format>', 'default: text on a terminal, else a line of JSON for each event', [
        'text',
        'ndjson',
      ]),
    )
    .option('--count <n>', 'ends after so many events', parseInteger('--count', 1, 1_000_000));

function declareTrigger(program: Command, start: Start): void {
  const trigger = program
    .command('trigger')
    .summary('lets a visitor of the emulator act, which causes a webhook')
    .description(
      `Lets a simulated person act on the emulator: comment, write, mention, react … Meta's name of the field will do:

  edgewalk trigger comments --text 'Is it open today?'
  edgewalk trigger messages text='Hello' as=mara.knits
  edgewalk trigger replies --text 'Until six?'         (on a post of Threads)`,
    )
    .argument('<what>', 'such as comments, messages, mentions, or a visitor of the emulator')
    .argument('[parameters...]', 'key=value, such as on=ID, account=ID or as=NAME')
    .option('--text <text>', 'what the person writes', parseText('--text'));
  addOutputOptions(trigger).action((what: string, parameters: readonly string[], options: TriggerInput['options']) =>
    start('trigger', { what, parameters, options }, async () => (await import('../listen/trigger.js')).trigger),
  );
}
