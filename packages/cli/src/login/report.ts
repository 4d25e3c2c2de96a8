import type { AccessToken } from '@edgewalk/auth';
import { ThreadsLogin } from '@edgewalk/auth';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { listGranted, type LoginFlow, getScope } from './flow.js';
import type { LoginOptions } from '../commands/login.js';
import { quoteForShell } from '@edgewalk/console/code';

export interface LoginResult {
  readonly flow: LoginFlow;
  readonly token: AccessToken;
  readonly options: LoginOptions;
  readonly appSecret: string;
  /** Where the token is stored. */
  readonly folder: string;
  readonly now: number;
}

/** Reports the account of a token, its permissions, its expiry and the next steps; never the token. */
export async function report(login: LoginResult): Promise<string> {
  const { flow, token, now } = login;
  const [person, accounts, granted] = await Promise.all([
    describeAccount(login),
    listAccounts(login),
    listGranted(flow, token),
  ]);
  const declined = getScope(login.options).filter(({ name }) => !granted.includes(name));
  const names = declined.map(({ name }) => name).join(', ');
  return [
    `You are logged in as ${person}.`,
    ...accounts.map((text) => `Instagram: ${text}`),
    `It may: ${granted.join(', ')}`,
    ...(names === '' ? [] : [`It may not, because it was declined: ${names}`]),
    describeExpiry(token, now),
    describeNextSteps(login),
  ].join('\n');
}

async function describeAccount({ token, options, appSecret }: LoginResult): Promise<string> {
  const { product, baseUrl } = options;
  const { accessToken } = token;
  const connection = baseUrl === undefined ? {} : { baseUrl };
  if (product === 'facebook') {
    const { id, name } = await new Instagram({ accessToken, appSecret, ...connection }).me.get();
    return `${name ?? 'a person'} on Facebook (${id})`;
  }
  if (product === 'threads') {
    const { id, username } = await new Threads({ accessToken, ...connection }).user.get({ fields: ['id', 'username'] });
    return `${username ?? 'a profile'} on Threads (${id})`;
  }
  const fields = ['user_id', 'username', 'account_type'] as const;
  const account = await new Instagram({ accessToken, ...connection }).user.get({ fields });
  return `${account.username ?? account.user_id ?? 'an account'} on Instagram (${account.account_type ?? 'professional'})`;
}

/** The Instagram accounts of a token, as one line; no line for Threads, whose tokens reach none. */
async function listAccounts({ flow, token }: LoginResult): Promise<readonly string[]> {
  return flow instanceof ThreadsLogin ? [] : [await describeInstagram(flow, token)];
}

async function describeInstagram(flow: Exclude<LoginFlow, ThreadsLogin>, token: AccessToken): Promise<string> {
  const accounts = await flow.instagramAccounts(token);
  if (accounts.length > 0) return accounts.map(({ id, username }) => `${username ?? 'account'} (${id})`).join(', ');
  return 'no account found. Tick the Page and its professional account at the login; one of a business portfolio needs business_management.';
}

const day = 86_400_000;

function describeExpiry({ expiresAt }: AccessToken, now: number): string {
  if (expiresAt === undefined) return 'It does not expire.';
  const date = new Date(expiresAt).toISOString().slice(0, 10);
  return `It expires on ${date}, in ${Math.round((expiresAt - now) / day)} days.`;
}

function describeNextSteps({ folder, options }: LoginResult): string {
  const { product, baseUrl } = options;
  const baseUrlOption = baseUrl === undefined ? '' : ', baseUrl';
  const tree = product === 'threads' ? 'Threads' : 'Instagram';
  return `
To try it in this terminal:

  ${buildExportLine(options, folder)}

Next, in your program, with the packages @edgewalk/auth and @edgewalk/${tree.toLowerCase()}:

  const login = ${product}Login({ appId, appSecret${baseUrlOption} });
  const manager = new TokenManager({ login, store: fileStore(${JSON.stringify(folder)}) });
  const api = new ${tree}({ accessToken: manager${baseUrlOption} });

It keeps the token fresh. When only a person can help, run this command again.`;
}

/** A line for the shell that does not contain the token. */
function buildExportLine({ product, store, baseUrl }: LoginOptions, folder: string): string {
  const parts = [
    'npx edgewalk token',
    ...(product === 'instagram' ? [] : [`--product ${product}`]),
    ...(store === undefined ? [] : [`--store ${quoteForShell(folder)}`]),
  ];
  const baseUrlOption = baseUrl === undefined ? '' : ` EDGEWALK_BASE_URL=${quoteForShell(baseUrl)}`;
  return `export EDGEWALK_TOKEN=$(${parts.join(' ')})${baseUrlOption}`;
}
