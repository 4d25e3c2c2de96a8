// login: tokens, permissions, and the dialogs and endpoints that issue them.
import type { Incoming } from '../http/request.js';
import { accessToken } from './access-token.js';
import { clientCode } from './client-code.js';
import { showConsent, takeConsent } from './consent.js';
import { pollDevice, startDevice } from './device-login.js';
import { showDevice, takeDevice } from './device-page.js';
import { longToken, refreshedToken } from './long-token.js';
import { DialogFailure, type Page } from './page.js';
import type { World } from './world.js';

/** The endpoints that need no token, or one that is not issued yet. */
type Endpoint = (world: World, request: Incoming) => unknown;

/** A page; what is wrong with its address is shown on a page too. */
const page =
  (make: (world: World, request: Incoming) => Page): Endpoint =>
  (world, request) => {
    try {
      return make(world, request);
    } catch (error) {
      if (error instanceof DialogFailure) return error.toPage();
      throw error;
    }
  };

const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['GET dialog/oauth', page(showConsent)],
  ['POST dialog/oauth', page(takeConsent)],
  ['GET oauth/authorize', page(showConsent)],
  ['POST oauth/authorize', page(takeConsent)],
  ['GET device', page(showDevice)],
  ['POST device', page(takeDevice)],
  ['GET oauth/access_token', accessToken],
  ['POST oauth/access_token', accessToken],
  ['GET access_token', longToken],
  ['GET refresh_access_token', refreshedToken],
  ['GET oauth/client_code', clientCode],
  ['POST oauth/client_code', clientCode],
  ['POST device/login', startDevice],
  ['POST device/login_status', pollDevice],
]);

/** How the addresses of logins begin. */
export const loginWords: ReadonlySet<string> = new Set(
  [...endpoints.keys()].map((endpoint) => endpoint.split(/[ /]/)[1] ?? ''),
);

/** The part of Meta that logs people in; undefined for every other request. */
export const loginEndpoint = ({ method, segments }: Incoming): Endpoint | undefined =>
  endpoints.get(`${method} ${segments.join('/')}`);
