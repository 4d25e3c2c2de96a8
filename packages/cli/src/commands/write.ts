import { type Command, Option } from 'commander';
import { UsageError } from '../arguments/usage-error.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { WithPath } from './get.js';
import type { Start } from './start.js';

export const writeVerbs = ['create', 'update', 'delete'] as const;
export type WriteVerb = (typeof writeVerbs)[number];

export const requestForms = ['http', 'curl', 'ts'] as const;
export type RequestForm = (typeof requestForms)[number];

export interface WriteOptions extends ConnectionOptions, OutputOptions {
  readonly yes?: boolean;
  /** How the request is printed, in place of sending it. */
  readonly dryRun?: RequestForm;
}

export interface WriteInput extends WithPath<WriteOptions> {
  readonly verb: WriteVerb;
}

const texts: Readonly<Record<WriteVerb, { readonly summary: string; readonly description: string }>> = {
  create: {
    summary: 'creates an object on an edge',
    description: `Creates an object on an edge:

  edgewalk create 17920000932057563/comments message='Thank you!'
  edgewalk create user.media image_url=https://example.com/a.jpg caption=@caption.txt --dry-run`,
  },
  update: {
    summary: 'changes an object',
    description: `Changes an object:

  edgewalk update 'comment(17871739492987563)' hide=true`,
  },
  delete: {
    summary: 'deletes an object',
    description: `Deletes an object:

  edgewalk delete 'comment(17871739492987563)'`,
  },
};

const more = `

On a terminal it asks before it sends anything; elsewhere it needs --yes. --dry-run sends nothing.`;

/** Declares `edgewalk create`, `update` and `delete`. */
export function declareWrites(program: Command, start: Start): void {
  for (const verb of writeVerbs) {
    const command = program
      .command(verb)
      .summary(texts[verb].summary)
      .description(texts[verb].description + more)
      .argument('<path>', 'such as 17920000932057563/comments, or media(17920000932057563).comments')
      .argument('[parameters...]', 'key=value, key:=json, or key=@file; key=@@text for a text that begins with @')
      .option('--yes', 'sends it without a question')
      .addOption(
        new Option('--dry-run [form]', 'prints the request').choices(requestForms).argParser(parseForm).preset('http'),
      );
    addOutputOptions(addConnectionOptions(command)).action(
      (path: string, parameters: readonly string[], options: WriteOptions) =>
        start(verb, { verb, path, parameters, options }, async () => (await import('../write/write.js')).write),
    );
  }
}

function parseForm(text: string): RequestForm {
  const form = requestForms.find((each) => each === text);
  if (form !== undefined) return form;
  // A path behind the option would be taken for its value.
  throw new UsageError('--dry-run: write --dry-run=curl or --dry-run=ts, or put --dry-run behind the path');
}
