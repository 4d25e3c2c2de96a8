import type * as t from 'io-ts';
import type { EdgeClass } from '../schema/declaration.js';

/** A selection in its wire form, and the codec of the response. */
export interface CompiledSelection {
  /** Empty when no field is named: Meta then returns all fields. */
  readonly fields: string;
  readonly codec: t.Mixed;
  readonly expansions: readonly CompiledExpansion[];
  /** Whether an expansion has a name of its own, at any depth: new apps cannot do that. */
  readonly isAliased?: boolean;
}

/** One expanded edge of a selection. */
export interface CompiledExpansion {
  readonly edge: EdgeClass;
  /** Its name in the result: the path, or the value of `as`. */
  readonly key: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly inner: CompiledSelection;
}
