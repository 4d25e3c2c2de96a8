import { createHash } from 'node:crypto';
import { style } from './page-style.js';

/** A response for a browser: a page, or a redirect. */
export class Page {
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly body: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.headers = { ...common, ...headers };
  }
}

/** JSON as text: a number in it may exceed JavaScript's integers. */
export class Verbatim {
  constructor(readonly text: string) {}
}

/** A body with the id of a person as a number, as it comes with a token. */
export const numbered = (id: string, body: object): Verbatim =>
  new Verbatim(JSON.stringify({ user_id: '#', ...body }).replace('"#"', id));

const styleHash = createHash('sha256').update(style).digest('base64');

/** No `form-action`: browsers would hold the redirect that follows a form to it as well. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'`;

const common = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Text that is safe in HTML, also inside an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What stands above a page's title. */
interface Above {
  /** The person or the account that is asked: shown beside the app. */
  readonly picture?: string;
  /** HTML below the title. */
  readonly intro?: string;
  readonly status?: number;
}

const mark =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 15 15 5" stroke="currentColor" stroke-width="2"/>' +
  '<circle cx="4.5" cy="15.5" r="3.5" fill="currentColor"/><circle cx="15.5" cy="4.5" r="2.5" fill="none" ' +
  'stroke="currentColor" stroke-width="2"/></svg>';

/** A page; `content` is HTML. It works without any script. */
export function htmlPage(title: string, content: string, { picture, intro = '', status = 200 }: Above = {}): Page {
  const view =
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/images/edgewalk/32x32.png">';
  const head = `<meta charset="utf-8">${view}<title>${escaped(title)}</title><style>${style}</style>`;
  const app = `<span class="app">${mark}</span>`;
  const image = `<img src="${escaped(picture ?? '')}" width="52" height="52" alt="">`;
  const top = picture === undefined ? app : `<div class="pair">${app}${image}</div>`;
  const header = `<header${status < 400 ? '' : ' class="bad"'}>${top}<h1>${escaped(title)}</h1>${intro}</header>`;
  const body = `<main>${header}${content}</main>`;
  return new Page(status, `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
}

/** The two buttons that every question ends with. `note` is HTML. */
export const buttonsWith = (note: string): string =>
  '<div class="acts"><button id="continue" name="decision" value="continue">Continue</button>' +
  `<button id="cancel" name="decision" value="cancel">Cancel</button><p>${note}</p></div>`;

/** What a person sees where a login cannot go on; it leads nowhere. */
export class DialogFailure extends Error {
  override readonly name = 'DialogFailure';

  toPage(): Page {
    return htmlPage('Sorry, something went wrong', '', {
      status: 400,
      intro: `<p id="error">${escaped(this.message)}</p>`,
    });
  }
}

/** Leads the browser on. */
export function redirect(to: URL, params: Readonly<Record<string, string>>, fragment: string): Page {
  const query = new URLSearchParams(params).toString();
  const location = `${to.href}${to.href.includes('?') ? '&' : '?'}${query}${fragment}`;
  return new Page(303, '', { location });
}
