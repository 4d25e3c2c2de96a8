import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type * as t from 'io-ts';
import { cleaned, valueOf } from '../call/answer.js';
import { appSecretProof, graphRequest } from '../request/authorise.js';
import { Call, type Executor, type Plan, type WithResponse } from '../call/call.js';
import { decodeAnswer } from '../errors/decode-error.js';
import type { GraphError } from '../errors/kinds.js';
import type { GraphRequest, PreparedRequest } from '../request/request.js';
import { compose, timeout } from '../transport/timeout.js';
import type { Transport } from '../transport/transport.js';
import type { Version } from '../request/version.js';
import { toWire } from '../wire/form.js';

/** A request to an endpoint of a login, which is made before there is a client. */
export interface OauthRequest<A> {
  /** How it is called in messages, such as `facebookLogin.exchangeCode`. */
  readonly operation: string;
  readonly method: GraphRequest['method'];
  /** Such as `https://graph.facebook.com`; a call's own `baseUrl` replaces it. */
  readonly host: string;
  /** Left out where the path begins right after the host. */
  readonly version?: Version | undefined;
  /** Such as `oauth/access_token`. */
  readonly path: string;
  /** In the query of a GET or DELETE, in the form of a POST. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Sent in the Authorization header; without it there is none. */
  readonly accessToken?: string | undefined;
  /** With it and a token the request carries an `appsecret_proof`. */
  readonly appSecret?: string | undefined;
  /** Texts that must appear in no error, besides the token and the app secret. */
  readonly secrets?: readonly string[];
  /** Sending it twice does what once does. */
  readonly repeatable?: boolean;
  /** The codec of the answer. */
  readonly answer: t.Decoder<unknown, A>;
  /** Says more of an error than its code does. */
  readonly explain?: (error: GraphError) => GraphError;
}

export interface OauthOptions {
  readonly transport: Transport;
  readonly timeoutMs: number;
}

/** A call to an endpoint of a login: lazy and sent once, as every call. */
export function oauthCall<A>(request: OauthRequest<A>, options: OauthOptions): Call<A> {
  const { accessToken = '', appSecret = '', secrets: others = [] } = request;
  const secrets = [accessToken, appSecret, ...others].filter((secret) => secret !== '');
  return new Call<A>({
    client: new OauthExecutor(request, options),
    request: {
      operation: request.operation,
      method: request.method,
      edge: request.path,
      params: request.params ?? {},
      secrets,
      facts: request.repeatable === true ? { repeatable: true } : {},
      options: {},
    },
    decode: (body) =>
      decodeAnswer(request.answer, body, { method: request.method, path: `/${request.path}` }, secrets),
  });
}

/** A call whose value takes several requests, such as all pages of a list. */
export function composedCall<A>(
  request: Pick<GraphRequest, 'operation' | 'method'> & { readonly path: string },
  run: (options: GraphRequest['options']) => TaskEither<GraphError, A>,
): Call<A> {
  const { operation, method, path } = request;
  const execute = (plan: Plan<unknown>) => async () => {
    const outcome = await run(plan.request.options)();
    return E.isLeft(outcome) ? outcome : E.right({ value: outcome.right, status: 200, headers: {} });
  };
  // The plan that `execute` is given is the one below, whose value is A.
  const client = { execute } as Executor;
  // Nothing is decoded: `run` gives the value.
  const decode = (value: unknown) => E.right(value as A);
  return new Call({
    client,
    request: { operation, method, edge: path, params: {}, facts: {}, options: {} },
    decode,
  });
}

type Asked = Omit<OauthRequest<unknown>, 'answer'>;

class OauthExecutor implements Executor {
  readonly #asked: Asked;
  readonly #options: OauthOptions;

  constructor(asked: Asked, options: OauthOptions) {
    this.#asked = asked;
    this.#options = options;
  }

  execute<A>(plan: Plan<A>): TaskEither<GraphError, WithResponse<A>> {
    return async () => {
      const outcome = await this.#send(plan);
      const { explain } = this.#asked;
      return E.isLeft(outcome) && explain ? E.left(explain(outcome.left)) : outcome;
    };
  }

  async #send<A>(plan: Plan<A>): Promise<E.Either<GraphError, WithResponse<A>>> {
    const { path } = this.#asked;
    const { options, params } = plan.request;
    // A call's own token takes the place of another, and is none where none was asked for.
    const accessToken = this.#asked.accessToken && (options.accessToken ?? this.#asked.accessToken);
    const proof = await this.#proof(accessToken);
    const secrets = [...(plan.request.secrets ?? []), ...Object.values(proof), options.accessToken ?? ''];
    const prepared: PreparedRequest = { ...plan.request, path, params: { ...toWire(params), ...proof } };
    const http = graphRequest(prepared, this.#url(options), prepared.params, accessToken);
    const { timeoutMs, transport } = this.#options;
    const send = compose([timeout(options.timeoutMs ?? timeoutMs)], transport);
    return valueOf(cleaned(await send(http)(), secrets), plan, prepared, secrets);
  }

  async #proof(accessToken: string | undefined): Promise<Record<string, string>> {
    const { appSecret } = this.#asked;
    if (accessToken === undefined || appSecret === undefined) return {};
    return { appsecret_proof: await appSecretProof(appSecret, accessToken) };
  }

  #url({ baseUrl, version }: GraphRequest['options']): string {
    const { host, path, version: own } = this.#asked;
    const segment = own === undefined ? [] : [version ?? own];
    return [(baseUrl ?? host).replace(/\/+$/, ''), ...segment, path].join('/');
  }
}
