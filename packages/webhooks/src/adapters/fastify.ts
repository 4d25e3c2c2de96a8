import type { FastifyPluginAsync } from 'fastify';
import type { Webhooks } from '../handler/webhooks.js';
import type { RawBody } from '../receive/body.js';

/**
 * For Fastify. The plugin is encapsulated: content type parsers of the app do not apply to it.
 *
 * @example await app.register(fastifyWebhooks(hook), { prefix: '/hook' });
 */
export const fastifyWebhooks =
  (hook: Webhooks): FastifyPluginAsync =>
  async (scope) => {
    scope.removeAllContentTypeParsers();
    const options = { parseAs: 'buffer', bodyLimit: hook.maxBytes } as const;
    scope.addContentTypeParser('*', options, (_request, body, done) => done(null, body));
    scope.route({
      method: ['GET', 'POST'],
      url: '/',
      handler: async ({ method, url, headers, body }, reply) => {
        const answer = await hook.handle({ method, query: url, headers, body: (body ?? '') as RawBody });
        return reply.code(answer.status).headers(answer.headers).send(answer.body);
      },
    });
  };
