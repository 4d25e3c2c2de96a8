import * as E from 'fp-ts/lib/Either.js';
import {
  type ClientOptions,
  GraphClient,
  type GraphError,
  type HttpRequest,
  type HttpResponse,
  type Transport,
} from '../../src/index.js';

export const token = 'test-token-5f1c9be27d';
export const host = 'https://graph.facebook.com/v27.0';

/** What a scripted server says: a JSON value, a whole answer, or an error of the transport. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as it is, instead of `body` as JSON. */
  readonly text?: string;
  readonly error?: GraphError;
}

/** No test needs more requests than this. */
const endless = 2_000;

export type Script = (request: HttpRequest, index: number) => Reply | Promise<Reply>;

/** A transport that responds from a script and records the requests. */
export function scripted(script: Script | readonly Reply[]) {
  const requests: HttpRequest[] = [];
  const transport: Transport = (request) => async () => {
    const index = requests.push(request) - 1;
    if (index > endless) throw new Error(`more than ${endless} requests: it would never end`);
    const reply = typeof script === 'function' ? await script(request, index) : script[index];
    if (reply === undefined) throw new Error(`nobody expected request ${index}: ${request.method} ${request.url}`);
    if (reply.error) return E.left(reply.error);
    return E.right<never, HttpResponse>({
      status: reply.status ?? 200,
      headers: reply.headers ?? {},
      body: reply.text ?? JSON.stringify(reply.body),
    });
  };
  return { transport, requests };
}

/** A client over a scripted transport. */
export function scriptedClient(script: Script | readonly Reply[], options: Partial<ClientOptions> = {}) {
  const { transport, requests } = scripted(script);
  return { client: new GraphClient({ accessToken: token, transport, retry: false, ...options }), requests };
}

/** The parameters of a request, wherever they travel. */
export function paramsOf(request: HttpRequest | undefined): Record<string, string> {
  if (request === undefined) throw new Error('there is no such request');
  const text = request.method === 'POST' ? bodyOf(request) : new URL(request.url).search;
  return Object.fromEntries(new URLSearchParams(text));
}

/** Host and path of a request, without its parameters. */
export function targetOf(request: HttpRequest | undefined): string {
  if (request === undefined) throw new Error('there is no such request');
  const { origin, pathname } = new URL(request.url);
  return `${request.method} ${origin}${pathname}`;
}

/** The error of a call that must fail. */
export async function failureOf(call: PromiseLike<unknown>): Promise<GraphError> {
  let value: unknown;
  try {
    value = await call;
  } catch (error) {
    return error as GraphError;
  }
  throw new Error(`it should have failed, and gave ${JSON.stringify(value)}`);
}

/** What a function throws at once. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('it should have thrown');
}

/** Meta's error envelope. */
export const envelope = (code: number, more: Record<string, unknown> = {}) => ({
  error: { message: `(#${code}) no`, type: 'OAuthException', code, fbtrace_id: 'Atrace', ...more },
});

/** The body of a request, which is text but for uploads. */
export const bodyOf = ({ body }: HttpRequest): string => (typeof body === 'string' ? body : '');
