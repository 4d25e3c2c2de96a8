import type { Command, CommanderError } from 'commander';
import { UsageError } from './usage-error.js';

/** What commander found wrong, in one line that repeats no more of the arguments than the name of an option or a command. */
export function toUsageError(error: CommanderError, program: Command): UsageError {
  const [line = '', hint = ''] = error.message.replace(/^error: /, '').split('\n');
  const words = error.code === 'commander.unknownOption' ? unknownOption(line, program) : rewrite(error.code, line);
  return new UsageError(`${words}${suggestion(hint)}`, { cause: error });
}

/** `(Did you mean --port?)` */
function suggestion(hint: string): string {
  const meant = /^\(Did you mean (.*)\?\)$/.exec(hint)?.[1];
  return meant === undefined ? '' : `: did you mean ${meant}?`;
}

function rewrite(code: string, line: string): string {
  if (code === 'commander.help') return 'write one of its commands behind it';
  if (code === 'commander.excessArguments') return 'there are too many arguments';
  const name = /^unknown command '(.*)'$/.exec(line)?.[1];
  if (name === undefined) return line;
  // A word that is no command may be a secret.
  return name.length > 20 ? 'there is no such command' : `there is no command ${JSON.stringify(name)}`;
}

/** An option that exists, but takes no value, is unknown to commander together with its value. */
function unknownOption(line: string, program: Command): string {
  const [, name = ''] = /^unknown option '(-[^=']*)/.exec(line) ?? [];
  const exists = program.commands.some(({ options }) =>
    options.some(({ long, short }) => long === name || short === name),
  );
  return exists && line.includes('=') ? `${name} takes no value` : `there is no option ${name}`;
}
