import type { WebhookAnswer } from '../handshake/challenge.js';
import type { Webhooks } from '../handler/webhooks.js';
import type { HeadersLike } from '../receive/headers.js';
import type { RawBody } from '../receive/body.js';

interface FastifyRequestLike {
  readonly method: string;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body?: unknown;
}

interface FastifyReplyLike {
  code(status: number): this;
  headers(headers: Record<string, string>): this;
  send(body: string): unknown;
}

/** What the adapter needs of a scope of Fastify. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'buffer'; readonly bodyLimit: number },
    parse: (request: never, body: Buffer, done: (error: null, body: Buffer) => void) => void,
  ): unknown;
  route(options: {
    method: ('GET' | 'POST')[];
    url: string;
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>;
  }): unknown;
}

/**
 * For Fastify. It is a scope of its own, whose bodies nothing else parses.
 *
 * @example await app.register(fastifyWebhooks(hook), { prefix: '/hook' });
 */
export const fastifyWebhooks =
  (hook: Webhooks) =>
  async (scope: FastifyScope): Promise<void> => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: hook.maxBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/',
      handler: async ({ method, query, headers, body }, reply) => {
        const request = { method, query: query as Record<string, unknown>, headers: headers as HeadersLike };
        const answer: WebhookAnswer = await hook.handle({ ...request, body: body as RawBody });
        return reply
          .code(answer.status)
          .headers({ ...answer.headers })
          .send(answer.body);
      },
    });
  };
