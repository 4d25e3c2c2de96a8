import type { Command } from 'commander';
import { parseNames, parseText, parseUrl } from '../arguments/option-values.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { Start } from './start.js';

export interface DoctorOptions extends ConnectionOptions, OutputOptions {
  readonly webhooks: readonly string[];
  readonly callback?: string;
  readonly deep?: boolean;
  readonly out?: string;
}

export interface DoctorInput {
  /** What the token is to be used for, as places of the trees. */
  readonly places: readonly string[];
  readonly options: DoctorOptions;
}

const description = `Looks for what is wrong: the proxy, TLS, the clock, the version of the API, the token with its age and its permissions, and
why webhooks do not arrive. It says what to do about each finding. Nothing is changed.

  edgewalk doctor
  edgewalk doctor user.insights media.comments
  edgewalk doctor --webhooks comments,messages --callback https://example.com/hook

With EDGEWALK_APP_ID and EDGEWALK_APP_SECRET it also reads the subscriptions of the app.

--deep runs every reading operation that the token may do, and reports what differs from the declarations, without personal
data: no id, no text, no name.

  edgewalk doctor --deep --out deep.json`;

/** Declares `edgewalk doctor`. */
export function declareDoctor(program: Command, start: Start): void {
  const doctor = program
    .command('doctor')
    .summary('finds what is wrong with a token, the network or webhooks')
    .description(description)
    .argument('[places...]', 'what the token is to be used for; default: what the other commands do')
    .option('--webhooks <a,b>', 'the events that you expect', parseNames('--webhooks'), ['comments', 'messages'])
    .option(
      '--callback <url>',
      'where they are to go; default: what the app is subscribed with',
      parseUrl('--callback'),
    )
    .option('--deep', 'compares the answers of Meta with the declarations')
    .option('--out <file>', 'the file for the report of --deep; default: the standard output', parseText('--out'));
  addOutputOptions(addConnectionOptions(doctor)).action((places: readonly string[], options: DoctorOptions) =>
    start('doctor', { places, options }, async () => (await import('../doctor/doctor.js')).doctor),
  );
}
