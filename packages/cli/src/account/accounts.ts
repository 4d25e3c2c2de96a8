import { Instagram } from '@edgewalk/instagram';
import type { AccountOptions } from '../commands/account.js';
import { connect } from '../connection/connect.js';
import { checkOutput, print } from '../output/print.js';
import type { Context } from '../terminal/context.js';

/** Prints the Instagram accounts that the token reaches. */
export async function accounts(options: AccountOptions, context: Context): Promise<void> {
  await checkOutput(options);
  const { options: client } = await connect(options, context);
  const found = await new Instagram(client).accounts();
  const rows = found.map(({ id, username, name, page, business, via }) => ({
    id,
    username,
    name,
    page,
    business,
    via,
  }));
  await print(listed(rows), options, context);
}

/** One line for each, as for any list. */
async function* listed(rows: readonly object[]): AsyncGenerator<object, void> {
  yield* rows;
}
