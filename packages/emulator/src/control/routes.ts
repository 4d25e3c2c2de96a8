import type { Emulator } from '../instance/emulator.js';
import type { RawParams } from '../http/form.js';
import type { AppCallback, LoginApp } from '../webhooks/delivery.js';
import type { Duration } from '../world/duration.js';
import { clockOf, moveClock } from './clock.js';
import type { ContainersDocument, DeliveriesDocument, LimitsDocument } from './documents.js';
import { faultRoutes } from './faults.js';
import { requestRoutes } from './requests.js';
import { text, wrong } from './members.js';
import { tokenRoutes } from './tokens.js';
import { visitorRoutes } from './visitors.js';

/** The handler of a route; undefined is answered as `{ "success": true }`. */
export type Route = (emulator: Emulator, body: RawParams, id: string) => unknown;

/** The routes under `/_emulator`, by method and path. Bodies and answers are JSON. */
export const routes: Readonly<Record<string, Route>> = {
  ...tokenRoutes,
  'GET /accounts': ({ accounts, agencies }) => ({ data: [...accounts], agencies }),
  'GET /accounts/{id}': ({ accounts }, body, id) => accounts.find(id) ?? accounts.at(Number(id)),
  'POST /throttle': (emulator, body) => emulator.throttle(text(body, 'account'), body['length'] as Duration),
  'POST /reset': (emulator) => emulator.reset(),
  'GET /clock': clockOf,
  'POST /clock': (emulator, body) => {
    moveClock(emulator, body);
    return clockOf(emulator);
  },
  'GET /limits': ({ limits }): LimitsDocument => limits,
  'POST /limits': (emulator, body) => emulator.limit(body),
  'GET /containers': ({ containers }): ContainersDocument => ({ data: containers }),
  ...requestRoutes,
  ...faultRoutes,
  'GET /deliveries': async ({ deliveries }, { wait }): Promise<DeliveriesDocument> => {
    if (wait !== '0') await deliveries.settled();
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
