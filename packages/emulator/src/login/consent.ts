import type { Incoming } from '../http/request.js';
import { apps, type Product } from './apps.js';
import { type ConsentRequest, readConsentRequest } from './consent-request.js';
import { buttons, escaped, htmlPage, type Page, redirect } from './page.js';
import { tellGranted } from './permissions.js';
import { required } from './scopes.js';
import type { StoredObject } from '../world/store.js';
import type { World } from './world.js';

/** The question, as a person sees it. */
export function showConsent(world: World, request: Incoming): Page {
  const consent = readConsentRequest(world, request);
  const { holders } = world.logins;
  const who = consent.product === 'facebook' ? holders.person.fields['name'] : holders.account.fields['username'];
  const intro = `<p>${escaped(String(who))}, this app asks for:</p>`;
  const rows = consent.scopes.map((scope) => `<li>${rowOf(consent, scope)}</li>`).join('');
  const accounts = consent.product === 'facebook' ? accountRows(world) : '';
  const form = `<form method="post" action="${escaped(addressOf(request))}"><ul>${rows}${accounts}</ul>${buttons}</form>`;
  return htmlPage(`Continue with ${consent.app.name}?`, intro + form);
}

/** What cannot be declined has no box to untick. */
function rowOf({ product }: ConsentRequest, scope: string): string {
  if (scope === required[product]) return escaped(scope);
  return `<label><input type="checkbox" name="granted[]" value="${escaped(scope)}" checked> ${escaped(scope)}</label>`;
}

/** The Instagram accounts of the person; the second is left out unless it is ticked. */
const accountRows = ({ logins: { holders } }: World): string =>
  accountBox(holders.account, ' checked') + accountBox(holders.second, '');

const accountBox = ({ id, fields }: StoredObject, state: string): string =>
  `<li><label><input type="checkbox" name="accounts[]" value="${id}"${state}> ${escaped(String(fields['username']))}</label></li>`;

/** The Instagram accounts that were left unticked. A form without any is that of a device: it has the first. */
export function withheldBy({ logins: { holders } }: World, form: Incoming['form']): ReadonlySet<string> {
  const ticked = [form['accounts'] ?? holders.account.id].flat();
  return new Set([holders.account.id, holders.second.id].filter((id) => !ticked.includes(id)));
}

/** The form goes where the page came from; nothing of the request is lost. */
function addressOf({ segments, params }: Incoming): string {
  const texts = Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return `/${segments.map(encodeURIComponent).join('/')}?${new URLSearchParams(texts).toString()}`;
}

/** What the person decided: back to the app, with a code or without. */
export function takeConsent(world: World, request: Incoming): Page {
  const consent = readConsentRequest(world, request);
  const { product, state } = consent;
  if (request.form['decision'] === 'cancel') return redirect(consent.to, { ...refusals[product], ...state }, '');
  if (request.form['decision'] !== 'continue') return showConsent(world, request);
  const ticked = [request.form['granted'] ?? []].flat();
  const granted = new Set(consent.scopes.filter((scope) => scope === required[product] || ticked.includes(scope)));
  const declined = world.logins.decide(product, consent.scopes, granted);
  const now = world.clock.now();
  const withheld = product === 'facebook' ? withheldBy(world, request.form) : undefined;
  const grant = { app: consent.app, granted, declined, withheld, consentedAt: now };
  if (consent.app === apps.facebook) tellGranted(world, granted);
  const code = world.logins.code({
    grant,
    redirectUri: consent.redirectUri,
    issuedAt: now,
    forClient: false,
  });
  return redirect(consent.to, { code, ...state }, product === 'facebook' ? '#_=_' : '#_');
}

const denied = { error: 'access_denied', error_reason: 'user_denied' };
const instagramRefusal = { ...denied, error_description: 'The user denied your request' };

const refusals: Readonly<Record<Product, Readonly<Record<string, string>>>> = {
  facebook: { ...denied, error_code: '200', error_description: 'Permissions error' },
  instagram: instagramRefusal,
  threads: instagramRefusal,
  basicDisplay: instagramRefusal,
};
