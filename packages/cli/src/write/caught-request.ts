import { AbortError, type Call, type ClientOptions, type HttpRequest, undiciTransport } from '@edgewalk/core';
import { isLeft, left } from '@edgewalk/core/declare';

/** Client options that catch the first write in place of sending it. Reads are sent: an account may have to be found. */
export interface CaughtRequest {
  readonly options: Pick<ClientOptions, 'transport' | 'retry'>;
  /** Runs the call up to its request. Throws what fails before. */
  run(call: Call<unknown>): Promise<HttpRequest>;
}

export function catchRequest(): CaughtRequest {
  const send = undiciTransport();
  let caught: HttpRequest | undefined;
  const transport = (request: HttpRequest) => {
    if (request.method === 'GET') return send(request);
    caught = request;
    return async () => left(new AbortError({ message: 'caught', retry: 'never', advice: '', sent: false }));
  };
  return {
    options: { transport, retry: false },
    async run(call) {
      const outcome = await call.either();
      if (caught !== undefined) return caught;
      throw isLeft(outcome) ? outcome.left : new Error('nothing was to be sent');
    },
  };
}
