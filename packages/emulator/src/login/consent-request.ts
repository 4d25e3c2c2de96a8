import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { type App, type Product, productOf, redirectOf } from './apps.js';
import { DialogFailure } from './page.js';
import { required, scopesIn } from './scopes.js';
import type { World } from './world.js';

/** What an app requests of a person. */
export interface ConsentRequest {
  readonly product: Product;
  readonly app: App;
  readonly to: URL;
  /** As the app wrote it: the exchange must repeat it letter by letter. */
  readonly redirectUri: string;
  readonly state: { readonly state?: string };
  readonly scopes: readonly string[];
}

/** Reads the address of a login dialog; what is wrong with it is shown to the person, and leads nowhere. */
export function readConsentRequest(world: World, request: Incoming): ConsentRequest {
  const { params, segments } = request;
  const product = productFor(segments[0] === 'dialog', textParam(params, 'client_id'));
  const app = world.apps[product];
  const redirectUri = textParam(params, 'redirect_uri');
  const to = redirectOf(app, redirectUri);
  if (to === undefined || redirectUri === undefined) throw new DialogFailure(uriComplaints[product]);
  const type = textParam(params, 'response_type') ?? 'code';
  if (type !== 'code') throw new DialogFailure(`Invalid response_type: ${type}`);
  const state = textParam(params, 'state');
  const wanted = wantedScopes(world, product, request);
  const again = textParam(params, 'auth_type')?.includes('rerequest') ?? false;
  // Facebook does not ask a second time, unless the app sets `auth_type=rerequest`.
  const old = product === 'facebook' && !again ? world.logins.declined.get(product) : undefined;
  return {
    product,
    app,
    to,
    redirectUri,
    state: state === undefined ? {} : { state },
    scopes: wanted.filter((scope) => !old?.has(scope)),
  };
}

function productFor(isFacebook: boolean, id: string | undefined): Product {
  const product = productOf(id);
  if (product !== undefined && (product === 'facebook') === isFacebook) return product;
  throw new DialogFailure(
    isFacebook
      ? 'Invalid App ID: The provided app ID does not look like a valid app ID.'
      : 'Invalid Request: Request parameters are invalid: Invalid platform app',
  );
}

const instagramComplaint = 'Invalid Request: Request parameters are invalid: Invalid redirect_uri';

const uriComplaints: Readonly<Record<Product, string>> = {
  facebook:
    "URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app's Client OAuth Settings.",
  instagram: instagramComplaint,
  threads: instagramComplaint,
  basicDisplay: instagramComplaint,
};

function wantedScopes({ logins }: World, product: Product, { params }: Incoming): string[] {
  const allowed = logins.scopes[product];
  const text = textParam(params, 'scope') ?? '';
  const isFacebook = product === 'facebook';
  // A configuration of Login for Business has its permissions in the app's settings: here, all of them.
  if (isFacebook && text === '' && 'config_id' in params) return [...allowed];
  const scopes = scopesIn(isFacebook ? `${required[product]} ${text}` : text, product);
  const unknownScopes = scopes.filter((scope) => !allowed.has(scope));
  if (unknownScopes.length > 0) throw new DialogFailure(`Invalid Scopes: ${unknownScopes.join(', ')}`);
  if (!scopes.includes(required[product])) throw new DialogFailure(`Invalid Scopes: ${required[product]} is required`);
  return scopes;
}
