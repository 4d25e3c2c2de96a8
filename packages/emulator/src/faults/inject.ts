import { unsupportedRequest, type GraphFailure } from '../errors/failure.js';
import { plannedFailure } from '../errors/planned.js';
import { UploadRefusal } from '../errors/upload-refusal.js';
import type { Incoming } from '../http/request.js';
import type { EmulatedResponse } from '../http/response.js';
import { asUpload, cutOff, goesOn, withOffset } from './file-faults.js';
import type { Fault, PlannedCut } from './plan.js';

/** A request, and how it would be handled. */
export interface Exchange {
  readonly request: Incoming;
  readonly respond: (request: Incoming) => Promise<EmulatedResponse>;
  readonly refuse: (failure: GraphFailure) => EmulatedResponse;
}

/** The outcome of a request: the response, and whether it was done. */
export interface Outcome {
  readonly given: EmulatedResponse;
  readonly applied: boolean;
  /** The response before the fault changed it. */
  readonly truth?: EmulatedResponse;
}

/** Does a fault to a request. */
export async function inject(fault: Fault | undefined, exchange: Exchange): Promise<Outcome> {
  const refusal = fault && replaceResponse(fault, exchange);
  if (refusal) return { given: refusal, applied: false };
  const { request } = exchange;
  const real = await exchange.respond(fault !== undefined && 'cut' in fault ? cutOff(request, fault.cut) : request);
  const given = fault ? alterAnswer(fault, real, exchange) : real;
  return { given, applied: real.refused !== true, ...(given.body !== real.body && { truth: real }) };
}

/** The response where nothing is done. */
function replaceResponse(fault: Fault, exchange: Exchange): EmulatedResponse | undefined {
  const { request, refuse } = exchange;
  if ('cut' in fault && !goesOn(request)) return cutAnswer(fault.cut, exchange);
  if ('rupload' in fault) return asUpload(new UploadRefusal(fault.rupload));
  if ('error' in fault) return refuse(plannedFailure(fault.error));
  if ('unreadable' in fault) return refuse(unsupportedRequest(request.method, request.segments[0] ?? ''));
  if ('html' in fault) return htmlError(fault.html);
  if ('status' in fault) return { status: fault.status, headers: {}, body: '', refused: true };
  if ('nullItem' in fault && fault.nullItem === 'not applied') return { ...noAnswer, broken: 'item' };
  if ('lost' in fault && fault.lost === 'not applied') return { ...noAnswer, broken: 'lost' };
  if ('reset' in fault && fault.reset === 'before') return { ...noAnswer, broken: 'lost' };
  return undefined;
}

/** The response where it is done. */
function alterAnswer(fault: Fault, real: EmulatedResponse, exchange: Exchange): EmulatedResponse {
  const { refuse } = exchange;
  if ('cut' in fault) return cutAnswer(fault.cut, exchange);
  if ('offset' in fault) return { ...real, body: withOffset(real.body, fault.offset) };
  // What fails by itself is returned unchanged: it is not live.
  if ('refusedButLive' in fault) return real.refused ? real : refuse(plannedFailure(fault.refusedButLive));
  if ('truncate' in fault) return { ...real, body: real.body.slice(0, Math.floor(real.body.length / 2)) };
  if ('reset' in fault) return { ...real, broken: 'midway' };
  if ('lost' in fault) return { ...noAnswer, broken: 'lost' };
  if ('nullItem' in fault) return { ...noAnswer, broken: 'item' };
  return real;
}

/** What a client is told whose file broke off. */
const cutAnswer = ({ answer }: PlannedCut, exchange: Exchange): EmulatedResponse =>
  (answer && replaceResponse(answer, exchange)) ?? { ...noAnswer, broken: 'lost' };

/** Status 0 stands for none. */
const noAnswer: EmulatedResponse = { status: 0, headers: {}, body: '', refused: true };

function htmlError(status: number): EmulatedResponse {
  const title = 'Error';
  const text = 'Sorry, something went wrong. We are working on getting this fixed as soon as we can.';
  const body = `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${text}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset="utf-8"' }, body, refused: true };
}
