import type * as t from 'io-ts';
import { RecordType } from './record.js';

/** A codec that can say which parameters it takes. */
export interface ParameterNames {
  readonly parameterNames: readonly string[];
}

/** The parameters an operation takes, by name. */
export function parameterNames(codec: t.Mixed): readonly string[] {
  if (codec instanceof RecordType) return Object.keys(codec.props as object);
  return 'parameterNames' in codec ? (codec as unknown as ParameterNames).parameterNames : [];
}
