import { Facebook, type HttpRequest } from '@edgewalk/facebook';
import * as TE from 'fp-ts/lib/TaskEither.js';

/** A tree that gets these answers, one after the other, and what it asked. */
export function answering(...bodies: unknown[]) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    const body = bodies[Math.min(requests.length, bodies.length - 1)];
    requests.push(request);
    return TE.right({ status: 200, headers: {}, body: JSON.stringify(body) });
  };
  return { fb: new Facebook({ accessToken: 'EAAx', transport }), requests };
}
