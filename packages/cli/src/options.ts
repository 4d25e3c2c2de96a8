import { suggest } from '@edgewalk/core/declare';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseInteger, choose, parsePort, parseUrl, parseList } from './option-values.js';
import { emulateUsage, loginUsage, tokenUsage, usage, UsageError } from './usage.js';

export interface EmulateOptions {
  readonly port?: number;
  readonly host?: string;
  readonly seed?: number;
}

export const products = ['instagram', 'facebook'] as const;
export type Product = (typeof products)[number];

export interface LoginOptions {
  readonly product: Product;
  readonly appId: string;
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
}

/** A parsed command line. */
export type Command =
  | { readonly name: 'print'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'emulate'; readonly options: EmulateOptions }
  | { readonly name: 'login'; readonly options: LoginOptions }
  | { readonly name: 'token'; readonly options: TokenOptions };

/** Parses the arguments after `edgewalk`, or throws a `UsageError`. */
export function parseCommand([name, ...rest]: readonly string[]): Command {
  if (name === 'login') return parseLogin(rest);
  if (name === 'token') return parseToken(rest);
  if (name === 'emulate') return parseEmulate(rest);
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (name === undefined || name === '--help' || name === '-h') return { name: 'print', text: usage };
  throw new UsageError(`there is no command ${JSON.stringify(name)}: ${suggest(name, ['emulate', 'login', 'token'])}`);
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const help = { type: 'boolean', short: 'h' } as const;

function parseEmulate(args: readonly string[]): Command {
  const values = parseValues(args, { port: text, host: text, seed: text, help });
  if (values.help === true) return { name: 'print', text: emulateUsage };
  const { port, host, seed } = values;
  const options = {
    ...(port !== undefined && { port: parsePort(port) }),
    ...(host !== undefined && { host }),
    ...(seed !== undefined && { seed: parseInteger('--seed', seed, 0, Number.MAX_SAFE_INTEGER) }),
  };
  return { name: 'emulate', options };
}

const loginArgs = {
  product: text,
  'app-id': text,
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
  if (values.help === true) return { name: 'print', text: loginUsage };
  const { product = 'instagram', scope, store, port, timeout = '300' } = values;
  const { 'app-id': appId = '', 'base-url': baseUrl, 'redirect-uri': redirectUri } = values;
  if (!/^\d+$/.test(appId)) throw new UsageError('--app-id: give the id of the app, which is a number');
  const options = {
    product: choose('--product', product, products),
    appId,
    ...(scope !== undefined && { scope: parseList('--scope', scope) }),
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
  const values = parseValues(args, { product: text, store: text, help });
  if (values.help === true) return { name: 'print', text: tokenUsage };
  const { product = 'instagram', store } = values;
  const options = { product: choose('--product', product, products), ...(store !== undefined && { store }) };
  return { name: 'token', options };
}

/** A command line is visible to everyone on the machine, and stays in the shell's history. */
function rejectSecret(args: readonly string[]): void {
  if (!args.some((arg) => /^--(app-)?secret\b/.test(arg))) return;
  throw new UsageError('the app secret is no option: set EDGEWALK_APP_SECRET, or type it when asked');
}

function parseValues<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Only the first sentence: the others explain arguments that begin with a dash.
    const [sentence = ''] = (error as Error).message.split('. ');
    const unknownOption = /^Unknown option '--?([\w-]+)'/.exec(sentence)?.[1];
    const advice = unknownOption === undefined ? '' : `: ${suggest(unknownOption, Object.keys(options))}`;
    throw new UsageError(`${sentence}${advice}`, { cause: error });
  }
}
