import { Command } from 'commander';
import { declareAccount } from './commands/account.js';
import { declareComments } from './commands/comments.js';
import { declareCompletion } from './commands/completion.js';
import { declareConsole } from './commands/console.js';
import { declareDescribe } from './commands/describe.js';
import { declareDoctor } from './commands/doctor.js';
import { declareEmulate } from './commands/emulate.js';
import { declareExport } from './commands/export.js';
import { declareGet } from './commands/get.js';
import { declareHelp } from './commands/help.js';
import { declareLogin } from './commands/login.js';
import { declareLogout } from './commands/logout.js';
import { declarePublish } from './commands/publish.js';
import { declareReport } from './commands/report.js';
import { declareMcp } from './commands/mcp.js';
import { declareOpenapi } from './commands/openapi.js';
import { declareRefresh } from './commands/refresh.js';
import type { Start } from './commands/start.js';
import { declareToken } from './commands/token.js';
import { declareWebhooks } from './commands/webhooks.js';
import { declareWrites } from './commands/write.js';

/** What commander prints. */
export interface Printer {
  readonly version: string;
  readonly print: (text: string) => void;
}

/** In the order of the help. */
const commands = [
  declareGet,
  declareWrites,
  declareComments,
  declareExport,
  declarePublish,
  declareReport,
  declareDoctor,
  declareDescribe,
  declareLogin,
  declareAccount,
  declareRefresh,
  declareLogout,
  declareToken,
  declareEmulate,
  declareConsole,
  declareWebhooks,
  declareOpenapi,
  declareMcp,
];

/** Declares all commands; without `asks` those of the completion are left out. Parsing throws a `CommanderError` or a `UsageError`, and never ends the process. */
export function createProgram(start: Start, { version, print }: Printer, { asks = true } = {}): Command {
  const program = new Command('edgewalk')
    .usage('<command> [options]')
    .version(version, '-v, --version', 'prints the version')
    .helpOption('-h, --help', 'shows the options of a command')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => title.toLowerCase(), helpWidth: 110 });
  for (const declare of commands) declare(program, start);
  declareHelp(program);
  if (asks) declareCompletion(program, start);
  return program;
}
