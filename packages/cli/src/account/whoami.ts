import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import type { AccountOptions } from '../commands/account.js';
import { connect, type Connection } from '../connection/connect.js';
import { checkOutput, print } from '../output/print.js';
import type { Context } from '../terminal/context.js';

/** Prints who the token speaks for. */
export async function whoami(options: AccountOptions, context: Context): Promise<void> {
  await checkOutput(options);
  const connection = await connect(options, context);
  const { expiresAt } = connection;
  const expires = expiresAt === undefined ? {} : { expires: new Date(expiresAt).toISOString() };
  await print({ login: connection.login, ...(await readSubject(connection)), ...expires }, options, context);
}

async function readSubject({ login, options }: Connection): Promise<object> {
  if (login === 'threads') {
    return new Threads(options).user.get({ fields: ['id', 'username'] });
  }
  const api = new Instagram(options);
  if (login === 'facebook') return api.me.get({ fields: ['id', 'name'] });
  const {
    user_id: id,
    username,
    account_type: type,
  } = await api.user.get({ fields: ['user_id', 'username', 'account_type'] });
  return { id, username, type };
}
