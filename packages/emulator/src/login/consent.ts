import type { Incoming } from '../http/request.js';
import { apps, type Product } from './apps.js';
import { type ConsentRequest, readConsentRequest } from './consent-request.js';
import { buttonsWith, escaped, htmlPage, type Page, redirect } from './page.js';
import { permissionWords } from './permission-words.js';
import { tellGranted } from './permissions.js';
import { required } from './scopes.js';
import { withFiles } from '../http/files.js';
import type { StoredObject } from '../world/store.js';
import { textIn } from '../world/values.js';
import { holderOf } from './tokens.js';
import type { World } from './world.js';

/** The question, as a person sees it. */
export function showConsent(world: World, request: Incoming): Page {
  const consent = readConsentRequest(world, request);
  const { app, product, scopes, to } = consent;
  const { holders } = world.logins;
  const who = product === 'facebook' ? holders.person : holderOf(product, holders);
  const intro = `<p>It asks to do this for <b><bdi>${escaped(textIn(who.fields, 'username') ?? nameOf(who))}</bdi></b></p>`;
  const rows = scopes.map((scope) => permissionRow(consent, scope)).join('');
  const accounts = product === 'facebook' ? accountRows(world) : '';
  const note = `Then back to <b>${escaped(to.host)}</b>. This is an emulator: nothing leaves this machine.`;
  const list = `<ul aria-label="What it asks for">${rows}</ul>${accounts}${buttonsWith(note)}`;
  const form = `<form method="post" action="${escaped(addressOf(request))}">${list}</form>`;
  return htmlPage(`Continue with ${app.name}?`, form, { picture: pictureOf(who), intro });
}

const nameOf = ({ fields }: StoredObject): string => textIn(fields, 'name') ?? String(fields['username']);

/** The path of a picture of a person or an account. */
function pictureOf({ id, fields }: StoredObject): string {
  const own = textIn(fields, 'profile_picture_url') ?? textIn(fields, 'threads_profile_picture_url');
  return own === undefined ? `/images/${id}/104x104.png` : withFiles(own, '');
}

/** What a permission allows, in words. What cannot be declined is fixed. */
function permissionRow({ product }: ConsentRequest, scope: string): string {
  const [, title = scope, rest = ''] = /^(.+?)\. (.+)$/.exec(permissionWords[scope] ?? '') ?? [];
  const isNeeded = scope === required[product];
  const needed = isNeeded ? ' <span class="needed">needed</span>' : '';
  const words = `<b>${escaped(title)}${needed}</b><span>${escaped(rest)}</span><code>${escaped(scope)}</code>`;
  const box = isNeeded ? 'checked disabled' : `name="granted[]" value="${escaped(scope)}" checked`;
  return row(box, words);
}

const row = (box: string, words: string, picture = ''): string =>
  `<li><label class="row"><input type="checkbox" role="switch" ${box}>${picture}<span class="words">${words}</span></label></li>`;

/** The Instagram accounts of the person; the second is left out unless it is ticked. */
const accountRows = ({ logins: { holders } }: World): string =>
  '<h2 id="accounts">For which Instagram accounts?</h2><ul aria-labelledby="accounts">' +
  `${accountRow(holders.account, ' checked')}${accountRow(holders.second, '')}</ul>`;

function accountRow(account: StoredObject, state: string): string {
  const { id, fields } = account;
  const picture = `<img src="${escaped(pictureOf(account))}" width="36" height="36" alt="">`;
  const words = `<b><bdi>${escaped(String(fields['username']))}</bdi></b><span><bdi>${escaped(nameOf(account))}</bdi></span>`;
  return row(`name="accounts[]" value="${id}"${state}`, words, picture);
}

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
