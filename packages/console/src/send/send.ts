import {
  type ClientOptions,
  type EdgewalkError,
  GraphClient,
  type HttpResponse,
  InvalidArgumentError,
  type Transport,
  undiciTransport,
} from '@edgewalk/core';
import { isLeft, isObject, isRight } from '@edgewalk/core/declare';
import type { ConsoleOptions, NamedToken } from '../options.js';
import { hideTokens, withTokens } from './tokens.js';

/** A request of the page. */
export interface SendRequest {
  /** The name of a token. */
  readonly token: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the version: `/me/media`. */
  readonly path: string;
  /** `[facebook]` as a value stands for the token of that name. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** What came back, with the names of tokens in place of tokens. */
export interface SendAnswer {
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly ms: number;
  /** The error that the client makes of it, as data. */
  readonly error?: SendError;
}

/** An error of Edgewalk as `toJSON` has it. */
export interface SendError {
  readonly _tag: string;
  readonly message: string;
  readonly retry: string;
  readonly advice: string;
  readonly [member: string]: unknown;
}

/**
 * Sends a request of the page once, by a client without retries and limits. Throws an `InvalidArgumentError` where the
 * request itself is wrong; nothing is sent then.
 */
export async function send(options: ConsoleOptions, body: unknown, signal?: AbortSignal): Promise<SendAnswer> {
  const tokens = options.tokens();
  const request = readRequest(body);
  const token = tokens.find(({ name }) => name === request.token);
  if (token === undefined) throw new InvalidArgumentError('send', `there is no token ${request.token}`);
  const { answer, error, ms } = await exchange(options, request, token, signal);
  const shown: SendAnswer = {
    status: answer?.status ?? 0,
    headers: answer?.headers ?? {},
    body: answer?.body ?? '',
    ms,
    ...(error && { error: error.toJSON() as unknown as SendError }),
  };
  return hideTokens(shown, tokens);
}

interface Exchange {
  readonly answer: HttpResponse | undefined;
  readonly error: EdgewalkError | undefined;
  readonly ms: number;
}

const transport = undiciTransport();

async function exchange(
  options: ConsoleOptions,
  { method, path, params }: SendRequest,
  token: NamedToken,
  signal?: AbortSignal,
): Promise<Exchange> {
  let answer: HttpResponse | undefined;
  const keep: Transport = (request) => async () => {
    const outcome = await transport(request)();
    if (isRight(outcome)) answer = outcome.right;
    return outcome;
  };
  const client = clientFor(options, token, { transport: keep, ...(signal && { signal }) });
  const begun = performance.now();
  const outcome = await client[verbs[method]](path, withTokens(params, options.tokens())).either();
  const ms = Math.round((performance.now() - begun) * 10) / 10;
  // The page shows whatever came: that it is no object, or has odd members, is no failure.
  const error = isLeft(outcome) && outcome.left._tag !== 'DecodeError' ? outcome.left : undefined;
  return { answer, error, ms };
}

/** A client that sends each request once and at once. */
const clientFor = (
  { baseUrl }: ConsoleOptions,
  { token, login }: NamedToken,
  own: Pick<ClientOptions, 'transport' | 'signal'>,
): GraphClient =>
  new GraphClient({
    accessToken: token,
    login: login === 'basicDisplay' ? 'instagram' : login,
    retry: false,
    limits: false,
    ...(baseUrl !== undefined && { baseUrl }),
    ...own,
  });

const verbs = { GET: 'get', POST: 'create', DELETE: 'delete' } as const;

function readRequest(body: unknown): SendRequest {
  const { token, method, path, params = {} } = isObject(body) ? body : {};
  const known = (['GET', 'POST', 'DELETE'] as const).find((each) => each === method);
  if (typeof token === 'string' && known !== undefined && typeof path === 'string' && isObject(params))
    return { token, method: known, path, params };
  throw new InvalidArgumentError('send', 'write { token, method, path, params }');
}
