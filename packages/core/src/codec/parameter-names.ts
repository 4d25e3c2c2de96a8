import type * as t from 'io-ts';
import { RecordType } from './record.js';

/** A codec that lists the parameters it accepts. */
export interface ParameterNames {
  readonly parameterNames: readonly string[];
}

/** The names of an operation's parameters. */
export function parameterNames(codec: t.Mixed): readonly string[] {
  if (codec instanceof RecordType) return Object.keys(codec.props as object);
  return 'parameterNames' in codec ? (codec as unknown as ParameterNames).parameterNames : [];
}
