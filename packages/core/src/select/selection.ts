import type * as t from 'io-ts';
import type { EdgeClass } from '../schema/declaration.js';

/** A selection as it is sent, and the codec of what comes back. */
export interface CompiledSelection {
  /** Empty where no field is named: Meta then gives all there is. */
  readonly fields: string;
  readonly codec: t.Mixed;
  readonly expansions: readonly CompiledExpansion[];
  /** Whether an expansion has a name of its own, at any depth: new apps cannot do that. */
  readonly isAliased?: boolean;
}

/** One expanded edge of a selection. */
export interface CompiledExpansion {
  readonly edge: EdgeClass;
  /** Its name in the answer: the path, or what `as` says. */
  readonly key: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly inner: CompiledSelection;
}
