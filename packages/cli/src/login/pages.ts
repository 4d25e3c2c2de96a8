const render = (title: string, text: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Edgewalk: ${title}</title><p>${text}</p></html>
`;

const back = 'You can close this page and go back to the terminal';

/** What the browser shows, by what became of its request. None contains anything of the request. */
export const pages = {
  done: { status: 200, html: render('logged in', `You are logged in. ${back}.`) },
  denied: {
    status: 403,
    html: render('not logged in', `You did not agree, so there is no login. ${back}, which says how to begin again.`),
  },
  failed: { status: 500, html: render('the login failed', `The login failed. ${back}, which says why.`) },
  foreign: {
    status: 400,
    html: render(
      'another login',
      'This answer does not belong to the login that the terminal waits for. To log in, open the address that it shows.',
    ),
  },
  unverified: {
    status: 400,
    html: render(
      'not logged in',
      'This answer says that the login was refused, but not which login. The terminal still waits: log in by the address that it shows, or press Ctrl-C there.',
    ),
  },
  nothing: { status: 404, html: render('nothing here', 'There is nothing here.') },
} as const;

export type PageName = keyof typeof pages;

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'",
  connection: 'close',
};
