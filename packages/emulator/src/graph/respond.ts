import { createHash } from 'node:crypto';
import { latestVersion } from '@edgewalk/core';
import { asBasicDisplay, authenticateHeader, envelope, GraphFailure, unsupportedRequest } from '../errors/failure.js';
import { UploadRefusal } from '../errors/upload-refusal.js';
import { asUpload } from '../faults/file-faults.js';
import type { Exchange as FaultExchange } from '../faults/inject.js';
import type { FaultInjector } from '../faults/injector.js';
import { withFiles } from '../http/files.js';
import { type Incoming, readRequest, isBatch, type RequestParts } from '../http/request.js';
import { truthOf } from '../http/params.js';
import type { EmulatedResponse } from '../http/response.js';
import { chargeOf } from '../limits/charge.js';
import { type Gauge, gaugeHeaders, spend } from '../limits/gauges.js';
import type { Limits } from '../limits/limits.js';
import type { Throttles } from '../limits/throttles.js';
import type { Usage } from '../limits/usage.js';
import { authenticate } from '../login/auth.js';
import { loginEndpoint } from '../login/index.js';
import { Page, Verbatim } from '../login/page.js';
import { isBasicDisplay } from '../world/trees.js';
import { batch } from './batch.js';
import { subjectOf } from './handling.js';
import { route } from './router.js';
import type { GraphWorld } from './session.js';
import { upload } from './upload.js';

/** What a running emulator responds from; a reset makes another one. */
export interface EmulatorContext {
  readonly world: GraphWorld;
  readonly usage: Usage;
  readonly traces: Traces;
  /** Limits that refuse, as they were given, and what counts for them. */
  readonly limits: Limits;
  readonly gauges: readonly Gauge[];
  /** Accounts that refuse for a while. */
  readonly throttles: Throttles;
  readonly faults: FaultInjector;
}

/** Trace ids appear random and are the same for the same order of calls. */
export class Traces {
  #count = 0;
  constructor(readonly seed: number) {}

  next(): string {
    this.#count += 1;
    const digest = createHash('sha256').update(`${this.seed}:${this.#count}`).digest('base64url');
    return `A${digest.replaceAll(/[-_]/g, 'x').slice(0, 22)}`;
  }
}

/** Responds to a request, whatever is wrong with it. */
export function respondTo(emulator: EmulatorContext, parts: RequestParts): Promise<EmulatedResponse> {
  const { bytes, now } = parts;
  const events: string[] = [];
  if (bytes) return guard(emulator, parts, (request) => upload(emulator.world, request, bytes), events);
  const respond = (request: Incoming) =>
    isBatch(request) ? respondToBatch(emulator, request, now, events) : single(emulator, request);
  return guard(emulator, parts, respond, events);
}

async function guard(
  emulator: EmulatorContext,
  parts: RequestParts,
  handle: (request: Incoming) => unknown,
  events: string[],
): Promise<EmulatedResponse> {
  const trace = emulator.traces.next();
  let parsed: Incoming | undefined;
  const refuseWith = (error: unknown) =>
    failureResponse(emulator, parsed, error instanceof GraphFailure ? error : fault(error), trace);
  const respond = async (request: Incoming): Promise<EmulatedResponse> => {
    const body = await emulator.world.outbox.during(events, () => handle(request));
    if (body instanceof Page) return body;
    // The failures of uploads have a form of their own.
    if (body instanceof UploadRefusal) return asUpload(body);
    return responseOf(emulator, request, { status: 200, body, trace });
  };
  try {
    const request = readRequest(parts);
    parsed = request;
    const respondHere = (incoming: Incoming) => respond(incoming).catch(refuseWith);
    return await struck(emulator, { request, refuse: refuseWith, respond: respondHere }, events);
  } catch (error) {
    return refuseWith(error);
  }
}

/** Responds as planned faults have it, and says how for the log, which has no entries for the items of a batch. */
async function struck({ faults, world }: EmulatorContext, exchange: FaultExchange, events: readonly string[]) {
  const { request } = exchange;
  const subject = request.item === undefined ? subjectOf(world, request) : undefined;
  const { given, fault: met, applied, truth } = await faults.around(exchange);
  return subject ? { ...given, handling: { ...subject, fault: met, applied, truth, events } } : given;
}

/** What its operations cause counts as caused by the batch. */
function respondToBatch(emulator: EmulatorContext, outer: Incoming, now: number, events: string[]): Promise<unknown> {
  const token = authenticate(outer, emulator.world);
  if (isBasicDisplay(token)) throw unsupportedRequest('post', '');
  return batch(outer, {
    respond: (parts) =>
      guard(emulator, { ...parts, now, proved: outer.token }, (request) => single(emulator, request), events),
    refuse: (failure) => failureResponse(emulator, outer, failure, emulator.traces.next()),
  });
}

/** Every operation of a batch counts as one call. */
function single({ world, usage, gauges, throttles }: EmulatorContext, request: Incoming): unknown {
  const endpoint = loginEndpoint(request);
  if (endpoint) return endpoint(world, request);
  usage.count(chargeOf('business', world, request));
  const refusal = spend([...gauges, throttles.gauge], world, request);
  if (refusal) throw refusal;
  return route(world, request);
}

/** A mistake of the emulator's own. Meta would say as little; here the reason helps. */
function fault(error: unknown): GraphFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return new GraphFailure(1, undefined, `An unknown error has occurred. (The emulator failed: ${reason})`);
}

const asksBasicDisplay = (request: Incoming | undefined): boolean => isBasicDisplay({ token: request?.token ?? '' });

function failureResponse(
  emulator: EmulatorContext,
  request: Incoming | undefined,
  failure: GraphFailure,
  trace: string,
): EmulatedResponse {
  const challenge = authenticateHeader(failure);
  const body = envelope(asksBasicDisplay(request) ? asBasicDisplay(failure) : failure, trace);
  const { headers, ...rest } = responseOf(emulator, request, { status: failure.status, body, trace });
  const all = { ...headers, ...(challenge && { 'www-authenticate': challenge }) };
  return { ...rest, headers: all, refused: true };
}

function responseOf(
  { world, usage, gauges, faults, throttles }: EmulatorContext,
  request: Incoming | undefined,
  { status, body, trace }: { readonly status: number; readonly body: unknown; readonly trace: string },
): EmulatedResponse {
  const raw = body instanceof Verbatim ? body.text : JSON.stringify(body);
  const text = request === undefined ? raw : withFiles(raw, request.origin);
  const quiet = truthOf(request?.params['suppress_http_code']) === true;
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'facebook-api-version': request?.version ?? latestVersion,
    'x-fb-trace-id': trace.slice(0, 11),
    'x-fb-request-id': trace,
    'x-fb-rev': '1033216705',
    etag: `"${createHash('sha1').update(text).digest('hex')}"`,
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
    pragma: 'no-cache',
    'access-control-allow-origin': '*',
    ...usage.headers(request && chargeOf('business', world, request), asksBasicDisplay(request)),
    ...(request && gaugeHeaders([...gauges, ...faults.gauges, throttles.gauge], world, request)),
  };
  return { status: quiet ? 200 : status, headers, body: text };
}

/** Responds to a request that could not even be read. */
export function refuse(emulator: EmulatorContext, failure: GraphFailure): EmulatedResponse {
  return failureResponse(emulator, undefined, failure, emulator.traces.next());
}
