import { inspect } from 'node:util';
import type { WriteInput } from '../commands/write.js';
import type { Parameters } from '../input/parameters.js';
import type { Target } from '../target/target.js';
import type { Context } from '../terminal/context.js';
import { InterruptedError } from '../terminal/hidden-prompt.js';
import { plainParameters } from './plain-parameters.js';

/** What a person is asked about. */
export interface Question extends Pick<WriteInput, 'verb' | 'path'> {
  readonly target: Target;
  readonly given: Parameters;
}

/** Asks whether to send a write. Throws an `InterruptedError` unless the person agrees. */
export async function ask({ target, verb, path, given }: Question, { confirm, writeError }: Context): Promise<void> {
  const place = target.kind === 'declared' ? target.expression.replace(/^api\./, '') : path;
  const parameters = Object.keys(given).length === 0 ? '' : ` with ${inspect(plainParameters(given), { depth: 4 })}`;
  if (await confirm(`${verb} ${place}${parameters}?`)) return;
  writeError('nothing was sent');
  throw new InterruptedError('declined');
}
