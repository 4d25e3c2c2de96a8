import { UsageError } from '../arguments/usage-error.js';
import type { Connection } from '../connection/connect.js';
import { readAddress } from '../target/address.js';
import { resolve } from '../target/resolve.js';
import type { DeclaredTarget } from '../target/target.js';
import type { Session, ToolInput } from './tool.js';
import { textIn } from './tool.js';

/** The node or edge that a tool is about. What no declaration describes is refused: nobody knows what it would do. */
export async function targetOf(input: ToolInput, connection: Connection, session: Session): Promise<DeclaredTarget> {
  const target = await resolve(readAddress(textIn(input, 'place')), connection, session.preferred);
  if (target.kind === 'declared') return target;
  throw new UsageError(
    'no declaration describes this place, or several nodes have it: write it as the tree does, such as media(17895695668004550).comments; the tool describe lists places',
  );
}

/** The parameters, by their names. */
export function parametersIn(input: ToolInput): ToolInput {
  const { parameters = {} } = input as { readonly parameters?: ToolInput };
  const raw = Object.keys(parameters).find((name) => name.startsWith('raw:'));
  if (raw !== undefined) throw new UsageError(`${raw}: only declared parameters are sent`);
  return parameters;
}
