import { createHash } from 'node:crypto';

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

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:26rem;padding:0 1rem;color:#1c2b33}' +
  'ul{list-style:none;padding:0}button{font:inherit;padding:.5rem 1.5rem;margin-right:.5rem}';

const styleHash = createHash('sha256').update(style).digest('base64');

/** No `form-action`: browsers would hold the redirect that follows a form to it as well. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;

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

/** A page; `content` is HTML. */
export function htmlPage(title: string, content: string, status = 200): Page {
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>`;
  const body = `<main><h1>${escaped(title)}</h1>${content}</main>`;
  return new Page(status, `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
}

/** The two buttons that every question ends with. */
export const buttons =
  '<button id="continue" name="decision" value="continue">Continue</button>' +
  '<button id="cancel" name="decision" value="cancel">Cancel</button>';

/** What a person sees where a login cannot go on; it leads nowhere. */
export class DialogFailure extends Error {
  override readonly name = 'DialogFailure';

  toPage(): Page {
    return htmlPage('Sorry, something went wrong', `<p id="error">${escaped(this.message)}</p>`, 400);
  }
}

/** Leads the browser on. */
export function redirect(to: URL, params: Readonly<Record<string, string>>, fragment: string): Page {
  const query = new URLSearchParams(params).toString();
  const location = `${to.href}${to.href.includes('?') ? '&' : '?'}${query}${fragment}`;
  return new Page(303, '', { location });
}
