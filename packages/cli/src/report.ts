import type { AccessToken } from '@edgewalk/auth';
import { Instagram } from '@edgewalk/instagram';
import { grantedTo, type LoginFlow, scopeOf } from './flow.js';
import type { LoginOptions } from './options.js';

export interface LoggedIn {
  readonly flow: LoginFlow;
  readonly token: AccessToken;
  readonly options: LoginOptions;
  readonly appSecret: string;
  /** Where the token is kept. */
  readonly file: string;
  readonly now: number;
}

/** For whom a token speaks, what it may do, when it ends and how to go on; never the token. */
export async function report(login: LoggedIn): Promise<string> {
  const { flow, token, now } = login;
  const [person, accounts, granted] = await Promise.all([
    profileOf(login),
    accountsOf(login),
    grantedTo(flow, token),
  ]);
  const declined = scopeOf(login.options).filter(({ name }) => !granted.includes(name));
  const names = declined.map(({ name }) => name).join(', ');
  return [
    `You are logged in as ${person}.`,
    `Instagram: ${accounts}`,
    `It may: ${granted.join(', ')}`,
    ...(names === '' ? [] : [`It may not, because it was declined: ${names}`]),
    endOf(token, now),
    nextSteps(login),
  ].join('\n');
}

async function profileOf({ token, options, appSecret }: LoggedIn): Promise<string> {
  const { product, baseUrl } = options;
  const { accessToken } = token;
  const place = baseUrl === undefined ? {} : { baseUrl };
  if (product === 'facebook') {
    const { id, name } = await new Instagram({ accessToken, appSecret, ...place }).me.get();
    return `${name ?? 'a person'} on Facebook (${id})`;
  }
  const fields = ['user_id', 'username', 'account_type'] as const;
  const account = await new Instagram({ accessToken, ...place }).user.get({ fields });
  return `${account.username ?? account.user_id ?? 'an account'} on Instagram (${account.account_type ?? 'professional'})`;
}

async function accountsOf({ flow, token }: LoggedIn): Promise<string> {
  const accounts = await flow.instagramAccounts(token);
  if (accounts.length > 0)
    return accounts.map(({ id, username }) => `${username ?? 'account'} (${id})`).join(', ');
  return 'no account. Link a professional account to a Page you manage, and share that Page when you log in again.';
}

const day = 86_400_000;

function endOf({ expiresAt }: AccessToken, now: number): string {
  if (expiresAt === undefined) return 'It does not end.';
  const date = new Date(expiresAt).toISOString().slice(0, 10);
  return `It ends on ${date}, in ${Math.round((expiresAt - now) / day)} days.`;
}

function nextSteps({ file, options }: LoggedIn): string {
  const { product, baseUrl } = options;
  const place = baseUrl === undefined ? '' : ', baseUrl';
  return `
To try it in this terminal:

  ${environmentFor(options, file)}

Next, in your program, with the packages @edgewalk/auth and @edgewalk/instagram:

  const login = ${product}Login({ appId, appSecret${place} });
  const manager = new TokenManager({ login, store: fileStore(${JSON.stringify(file)}) });
  const api = new Instagram({ accessToken: manager${place} });

It keeps the token fresh. When only a person can help, run this command again.`;
}

/** A line for the shell, which does not show the token. */
function environmentFor({ product, store, baseUrl }: LoginOptions, file: string): string {
  const words = [
    'npx edgewalk token',
    ...(product === 'instagram' ? [] : [`--product ${product}`]),
    ...(store === undefined ? [] : [`--store ${quoted(file)}`]),
  ];
  const place = baseUrl === undefined ? '' : ` EDGEWALK_BASE_URL=${baseUrl}`;
  return `export EDGEWALK_TOKEN=$(${words.join(' ')})${place}`;
}

/** One word for the shell. */
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
