import { InvalidArgumentError } from '@edgewalk/core';
import type { Emulator } from '../instance/emulator.js';
import type { FaultPlan } from '../faults/plan.js';
import type { RawParams } from '../http/form.js';
import type { RevocationReason } from '../login/token-record.js';
import type { AppCallback, LoginApp } from '../webhooks/delivery.js';
import { type Duration, millisecondsOf } from '../world/duration.js';
import { mayBeText, text, wrong } from './members.js';
import { visitorRoutes } from './visitors.js';

/** The handler of a route; undefined is answered as `{ "success": true }`. */
export type Route = (emulator: Emulator, body: RawParams, id: string) => unknown;

/** The routes under `/_emulator`, by method and path. Bodies and answers are JSON. */
export const routes: Readonly<Record<string, Route>> = {
  'GET /tokens': ({ url, tokens, apps }) => ({ url, tokens, apps }),
  'POST /revoke': (emulator, body) =>
    emulator.revoke(mayBeText(body, 'account') ?? text(body, 'token'), reasonIn(body)),
  'GET /accounts': ({ accounts, agencies }) => ({ data: [...accounts], agencies }),
  'GET /accounts/{id}': ({ accounts }, body, id) => accounts.find(id) ?? accounts.at(Number(id)),
  'POST /throttle': (emulator, body) => emulator.throttle(text(body, 'account'), body['length'] as Duration),
  'POST /reset': (emulator) => emulator.reset(),
  'GET /clock': nowOf,
  'POST /clock': (emulator, body) => {
    moveClock(emulator, body);
    return nowOf(emulator);
  },
  'POST /limits': (emulator, body) => emulator.limit(body),
  'GET /requests': ({ requests }) => ({ data: requests }),
  'GET /faults': ({ faults }) => ({ data: faults.log }),
  'POST /faults': ({ faults }, body) => faults.add(...plansIn(body)),
  'DELETE /faults': ({ faults }) => faults.clear(),
  'GET /deliveries': async ({ deliveries }) => {
    await deliveries.settled();
    return { data: deliveries.log };
  },
  'POST /deliveries/{id}/redeliver': ({ deliveries }, body, id) => deliveries.redeliver(id),
  // The members are checked by the method.
  'POST /webhooks/instagram': ({ deliveries }, body) => deliveries.subscribeInstagram(body as unknown as AppCallback),
  'POST /webhooks/threads': ({ deliveries }, body) => deliveries.subscribeThreads(body as unknown as AppCallback),
  'POST /webhooks/leaving': ({ deliveries }, { app, ...urls }) => deliveries.setLeavingUrls(loginApp(app), urls),
  'POST /deletion': (emulator, body) => emulator.requestDeletion(text(body, 'token')),
  ...visitorRoutes,
};

function loginApp(app: unknown): LoginApp {
  if (app === 'facebook' || app === 'instagram' || app === 'threads') return app;
  throw wrong('app', 'write facebook, instagram or threads');
}

function nowOf({ clock }: Emulator) {
  return { now: new Date(clock.now()).toISOString(), unix_ms: clock.now() };
}

function moveClock({ clock }: Emulator, { advance, set }: RawParams): void {
  const [by, to] = [millisecondsOf(advance), typeof set === 'number' ? set : Date.parse(String(set))];
  if (set !== undefined && !Number.isNaN(to)) clock.set(to);
  else if (set === undefined && by !== undefined) clock.advance(by);
  else throw wrong('clock', 'write { "advance": "25h" } or { "set": "2026-11-21T12:00:00Z" }');
}

/** One plan, or a list of plans. Regular expressions cannot be given as JSON. */
function plansIn(body: RawParams): readonly FaultPlan[] {
  const plans = Array.isArray(body['plans']) ? body['plans'] : [body];
  // `add` checks them.
  return plans as FaultPlan[];
}

function reasonIn(body: RawParams): RevocationReason {
  const reason = body['reason'] ?? 'removed';
  if (reason === 'removed' || reason === 'revoked' || reason === 'checkpointed') return reason;
  throw new InvalidArgumentError('revoke', 'reason: write removed, revoked or checkpointed');
}
