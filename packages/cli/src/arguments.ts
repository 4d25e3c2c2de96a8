import { closest } from '@edgewalk/core/declare';
import { redact } from '@edgewalk/core';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<Config<T>>>['values'];
interface Config<T extends Options> {
  readonly args: string[];
  readonly options: T;
  readonly strict: true;
  readonly allowPositionals: false;
}

/** Parses options and nothing else. */
export function parseValues<T extends Options>(args: readonly string[], options: T): Values<T> {
  const values = parse(args, options);
  const empty = Object.entries<unknown>(values).find(([, value]) => value === '');
  if (empty) throw new UsageError(`--${empty[0]}: write a value`);
  return values;
}

function parse<T extends Options>(args: readonly string[], options: T): Values<T> {
  try {
    return parseArgs<Config<T>>({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(explain(error as NodeJS.ErrnoException, Object.keys(options)), { cause: error });
  }
}

/** One line. A word that is no option may be a secret. */
function explain({ code, message }: NodeJS.ErrnoException, names: readonly string[]): string {
  // Only the first sentence: the others explain arguments that begin with a dash.
  const [sentence = ''] = message.split(/\.\s/);
  const line = redact(sentence.replaceAll(/\s+/g, ' '));
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return /'[A-Za-z-]{1,16}'$/.test(line) ? line : 'Unexpected argument: only options are taken';
  const unknown = /^Unknown option '(-[^']*)'/.exec(line)?.[1];
  return unknown === undefined
    ? line
    : `Unknown option '${unknown}'${didYouMean(
        unknown,
        names.map((name) => `--${name}`),
      )}`;
}

/** Ends a message with the word that was probably meant. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  const meant = closest(word, allowed);
  return meant === undefined ? '' : `: did you mean ${meant}?`;
}
