import type { HttpRequest } from './transport.js';

const nothing = () => undefined;

/** A request that remembers why its body could not be read: fetch hides such errors behind its own. */
export function watchedRequest(request: HttpRequest): { request: HttpRequest; problem: () => unknown } {
  const { body } = request;
  if (typeof body !== 'object') return { request, problem: nothing };
  let problem: unknown;
  const stream = async function* () {
    try {
      yield* body.stream();
    } catch (thrown) {
      problem = thrown;
      throw thrown;
    }
  };
  return { request: { ...request, body: { size: body.size, stream } }, problem: () => problem };
}
