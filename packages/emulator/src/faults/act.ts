import type { Answer } from '../http/answer.js';
import { unsupportedRequest, type GraphFailure } from '../errors/failure.js';
import type { Incoming } from '../http/request.js';
import { knownFailure } from '../errors/planned.js';
import type { Fault } from './plan.js';

/** A request, and how it would be answered. */
export interface Asked {
  readonly request: Incoming;
  readonly respond: () => Promise<Answer>;
  readonly refuse: (failure: GraphFailure) => Answer;
}

/** What came of a request: what is answered, and whether it was done. */
export interface Outcome {
  readonly given: Answer;
  readonly applied: boolean;
}

/** Does a fault to a request. */
export async function act(fault: Fault | undefined, asked: Asked): Promise<Outcome> {
  const given = fault && instead(fault, asked);
  if (given) return { given, applied: false };
  const real = await asked.respond();
  return { given: fault ? afterwards(fault, real, asked) : real, applied: real.refused !== true };
}

/** The answer where nothing is done. */
function instead(fault: Fault, { request, refuse }: Asked): Answer | undefined {
  if ('error' in fault) return refuse(knownFailure(fault.error));
  if ('unreadable' in fault) return refuse(unsupportedRequest(request.method, request.segments[0] ?? ''));
  if ('html' in fault) return htmlError(fault.html);
  if ('status' in fault) return { status: fault.status, headers: {}, body: '', refused: true };
  if ('nullItem' in fault && fault.nullItem === 'not applied') return { ...noAnswer, broken: 'item' };
  if ('lost' in fault && fault.lost === 'not applied') return { ...noAnswer, broken: 'lost' };
  if ('reset' in fault && fault.reset === 'before') return { ...noAnswer, broken: 'lost' };
  return undefined;
}

/** The answer where it is done. */
function afterwards(fault: Fault, real: Answer, { refuse }: Asked): Answer {
  // What fails by itself is answered as it is: it is not live.
  if ('refusedButLive' in fault) return real.refused ? real : refuse(knownFailure(fault.refusedButLive));
  if ('truncate' in fault) return { ...real, body: real.body.slice(0, Math.floor(real.body.length / 2)) };
  if ('reset' in fault) return { ...real, broken: 'midway' };
  if ('lost' in fault) return { ...noAnswer, broken: 'lost' };
  if ('nullItem' in fault) return { ...noAnswer, broken: 'item' };
  return real;
}

/** Status 0 stands for none. */
const noAnswer: Answer = { status: 0, headers: {}, body: '', refused: true };

function htmlError(status: number): Answer {
  const title = 'Error';
  const text = 'Sorry, something went wrong. We are working on getting this fixed as soon as we can.';
  const body = `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${text}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset="utf-8"' }, body, refused: true };
}
