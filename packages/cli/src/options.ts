import { redact } from '@edgewalk/core';
import { didYouMean, parseValues } from './arguments.js';
import { choose, parseInteger, parsePort, parseScope, parseUrl } from './option-values.js';
import { type CommandName, commandNames, usage, UsageError, usages } from './usage.js';

export interface EmulateOptions {
  readonly port?: number;
  readonly host?: string;
  readonly seed?: number;
  readonly strict?: boolean;
  readonly accounts?: number;
  readonly json?: boolean;
}

export const products = ['instagram', 'facebook'] as const;
export type Product = (typeof products)[number];

export interface LoginOptions {
  readonly product: Product;
  readonly appId: string;
  readonly secretFromStdin?: boolean;
  readonly scope?: readonly string[];
  readonly store?: string;
  readonly port?: number;
  readonly redirectUri?: string;
  readonly timeoutMs: number;
  readonly baseUrl?: string;
  readonly open: boolean;
}

/** Selects a stored token. */
export interface TokenOptions {
  readonly product: Product;
  readonly store?: string;
  readonly json?: boolean;
}

/** A parsed command line. */
export type Command =
  | { readonly name: 'print'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'emulate'; readonly options: EmulateOptions }
  | { readonly name: 'login'; readonly options: LoginOptions }
  | { readonly name: 'token'; readonly options: TokenOptions };

/** Parses the arguments after `edgewalk`, or throws a `UsageError`. */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (name === undefined || name === '--help' || name === '-h') return { name: 'print', text: usage };
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (name === 'help') return { name: 'print', text: rest[0] === undefined ? usage : usages[findCommand(rest[0])] };
  return parsers[findCommand(name)](rest);
}

function findCommand(name: string): CommandName {
  const found = commandNames.find((each) => each === name);
  if (found !== undefined) return found;
  // A word that is no command may be a secret.
  const shown = name.length > 20 ? '' : ` ${redact(JSON.stringify(name))}`;
  const meant = name.startsWith('-') ? ': the options follow the command' : didYouMean(name, commandNames);
  throw new UsageError(`there is no command${shown}${meant}`);
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const help = { type: 'boolean', short: 'h' } as const;

function parseEmulate(args: readonly string[]): Command {
  const values = parseValues(args, {
    port: text,
    host: text,
    seed: text,
    strict: flag,
    accounts: text,
    json: flag,
    help,
  });
  if (values.help === true) return { name: 'print', text: usages.emulate };
  const { port, host, seed, strict, accounts, json } = values;
  const options = {
    ...(port !== undefined && { port: parsePort(port) }),
    ...(host !== undefined && { host }),
    ...(seed !== undefined && { seed: parseInteger('--seed', seed, 0, 2 ** 32 - 1) }),
    ...(strict !== undefined && { strict }),
    ...(accounts !== undefined && { accounts: parseInteger('--accounts', accounts, 1, 20_000) }),
    ...(json !== undefined && { json }),
  };
  return { name: 'emulate', options };
}

const loginArgs = {
  product: text,
  'app-id': text,
  'app-secret-stdin': flag,
  scope: text,
  store: text,
  port: text,
  'redirect-uri': text,
  timeout: text,
  'base-url': text,
  'no-open': flag,
  help,
} as const;

/** A day, in seconds; timers cannot run much longer. */
const longestTimeout = 86_400;

function parseLogin(args: readonly string[]): Command {
  rejectSecret(args);
  const values = parseValues(args, loginArgs);
  if (values.help === true) return { name: 'print', text: usages.login };
  const { product = 'instagram', scope, store, port, timeout = '300' } = values;
  const { 'app-id': appId = '', 'base-url': baseUrl, 'redirect-uri': redirectUri } = values;
  if (!/^\d+$/.test(appId)) throw new UsageError('--app-id: give the id of the app, which is a number');
  const options = {
    product: choose('--product', product, products),
    appId,
    ...(values['app-secret-stdin'] === true && { secretFromStdin: true }),
    ...(scope !== undefined && { scope: parseScope('--scope', scope) }),
    ...(store !== undefined && { store }),
    ...(port !== undefined && { port: parsePort(port) }),
    ...(redirectUri !== undefined && { redirectUri: parseUrl('--redirect-uri', redirectUri) }),
    timeoutMs: parseInteger('--timeout', timeout, 1, longestTimeout) * 1000,
    ...(baseUrl !== undefined && { baseUrl: parseUrl('--base-url', baseUrl) }),
    open: values['no-open'] !== true,
  };
  return { name: 'login', options };
}

function parseToken(args: readonly string[]): Command {
  const values = parseValues(args, { product: text, store: text, json: flag, help });
  if (values.help === true) return { name: 'print', text: usages.token };
  const { product = 'instagram', store, json } = values;
  const options = {
    product: choose('--product', product, products),
    ...(store !== undefined && { store }),
    ...(json !== undefined && { json }),
  };
  return { name: 'token', options };
}

const parsers: Readonly<Record<CommandName, (args: readonly string[]) => Command>> = {
  emulate: parseEmulate,
  login: parseLogin,
  token: parseToken,
};

/** A command line is visible to everyone on the machine, and stays in the shell's history. */
function rejectSecret(args: readonly string[]): void {
  if (!args.some((arg) => /^--?[\w-]*secret(?!-stdin$)/i.test(arg))) return;
  throw new UsageError('the app secret is no option: set EDGEWALK_APP_SECRET, or type it when asked');
}
