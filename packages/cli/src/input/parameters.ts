import { UsageError } from '../arguments/usage-error.js';
import type { Codec } from '@edgewalk/console/describe';
import { openFile, readText } from './open-file.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** One argument: `key=text`, `key:=json` or `key=@file`. */
interface Assignment {
  readonly name: string;
  readonly text: string;
  readonly isJson: boolean;
}

/**
 * Reads the arguments behind the path. By the declared codecs a text becomes a number, a truth value, a list or a file;
 * without a declaration it stays a text.
 */
export async function readParameters(
  args: readonly string[],
  codecs: ReadonlyMap<string, readonly Codec[]>,
): Promise<Parameters> {
  const assignments = args.map(readAssignment);
  const values = await Promise.all(assignments.map((each) => valueOf(each, codecs.get(each.name))));
  return Object.fromEntries(assignments.map(({ name }, at) => [name, values[at]]));
}

function readAssignment(arg: string): Assignment {
  const [, name = '', sign, text = ''] = /^((?:raw:)?[A-Za-z_][\w.-]*)(:?=)(.*)$/s.exec(arg) ?? [];
  if (name === '') throw new UsageError('parameters: write each as key=value, or key:=json');
  return { name, text, isJson: sign === ':=' };
}

async function valueOf({ name, text, isJson }: Assignment, codecs: readonly Codec[] | undefined): Promise<unknown> {
  if (isJson) return parseJson(name, text);
  if (text.startsWith('@@')) return text.slice(1);
  const fits = (value: unknown) => codecs?.some((codec) => codec.is(value)) === true;
  if (text.startsWith('@')) {
    const isFile = codecs === undefined || fits(new Uint8Array());
    return isFile ? openFile(name, text.slice(1)) : readText(name, text.slice(1));
  }
  return readings(text).find(fits) ?? text;
}

/** What a text may stand for, the plainest first. */
function readings(text: string): readonly unknown[] {
  const isWord = /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(text);
  const list = text.split(',').map((word) => word.trim());
  return [text, ...(isWord ? [JSON.parse(text) as unknown] : []), list];
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: write JSON after :=, such as ${name}:='["a","b"]'`);
  }
}
