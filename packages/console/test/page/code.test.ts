import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser, openBrowser } from '@edgewalk/testing/browser';
import { runCode } from '@edgewalk/testing/run-code';
import { Threads } from '@edgewalk/threads';
import type { Browser, Page } from 'playwright-core';

const where = hasBrowser ? describe : describe.skip;
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Reads of every kind. `ID` stands for the newest object of the list behind the colon. */
const reads = [
  ['a node by its id', 'instagram/media/ID?fields=id,caption,media_type', '/me/media'],
  ['the own node', 'instagram/user?fields=id,username', ''],
  ['a list', 'instagram/user/media?fields=id,timestamp&limit=3', ''],
  ['a list behind a cursor', 'instagram/user/media?fields=id&limit=2&after=AFTER', '/me/media'],
  ['edges in a list', 'instagram/media/ID/comments?fields=id,text,replies.limit(1){id,text}&limit=2', '/me/media'],
  ['words', 'instagram/user/insights?metric=reach,profile_links_taps&period=day&metric_type=total_value', ''],
  ['insights of a media', 'instagram/media/ID/insights?metric=reach', '/me/media'],
  ['an expansion', 'instagram/media/ID/owner?fields=id,username', '/me/media'],
  ['a list of the root', 'instagram/hashtagSearch?q=coffee&fields=id', ''],
  ['pages of a person', 'facebook/me/accounts?fields=id,name', ''],
  ['posts of a Page', 'facebook/page/ID/posts?fields=id,message&limit=2', '/me/accounts'],
  ['posts of Threads', 'threads/user/threads?fields=id,text&limit=2', ''],
] as const;

/** What the calls of a library return of a body. */
function valueIn(body: Readonly<Record<string, unknown>>): unknown {
  if ('data' in body) return body['data'];
  const inner = Object.values(body).find((value) => typeof value === 'object');
  return inner ?? body;
}

async function inShell(code: string, token: string): Promise<unknown> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', EDGEWALK_TOKEN: token };
  const { stdout } = await promisify(execFile)('sh', ['-c', code], { cwd: root, env });
  return JSON.parse(stdout);
}

/** A body without links and cursors: links have the token of who reads. */
const withoutPaging = (body: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'paging'));

where('the code of a request', () => {
  let emulator: Emulator;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    emulator = await startEmulator();
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(emulator.console);
    await page.waitForSelector('[role=treeitem]');
    await page.evaluate("sessionStorage.setItem('edgewalk-token', 'instagram')");
    await page.reload();
    await page.waitForSelector('[role=treeitem]');
  });
  afterAll(async () => {
    await browser?.close();
    await emulator.close();
  });

  const tokenOf = (link: string): string => {
    const { facebook, instagram, threads } = emulator.tokens;
    if (link.startsWith('threads')) return threads;
    return link.startsWith('facebook') || link.includes('hashtagSearch') ? facebook : instagram;
  };

  /** The link with what it leaves open. */
  async function filled(link: string, list: string): Promise<string> {
    if (list === '') return link;
    const found = await fetch(`${emulator.url}/v27.0${list}?limit=2&access_token=${tokenOf(link)}`);
    const { data, paging } = (await found.json()) as {
      readonly data: readonly { readonly id: string }[];
      readonly paging: { readonly cursors: { readonly after: string } };
    };
    return link.replace('ID', data[0]?.id ?? '').replace('AFTER', paging.cursors.after);
  }

  /** What the page shows for a link: the body of its answer, and the code of each form. */
  async function shown(link: string) {
    await page.goto(`${new URL(emulator.console).origin}/#/explore/${link}`);
    if (link.includes('hashtagSearch')) await page.click('text=Use facebook');
    // The page looks for the account of a token by itself.
    const isOwn = (path: string) => path !== '/me/accounts' || link.startsWith('facebook/me/accounts');
    const answered = page.waitForResponse((response) => {
      const { path = '' } = (response.request().postDataJSON() ?? {}) as { readonly path?: string };
      return response.url().endsWith('/_console/send') && isOwn(path);
    });
    await page.click('.bar .go');
    const { body } = (await (await answered).json()) as { readonly body: string };
    const codes: string[] = [];
    for (const tab of ['TypeScript', 'curl', 'Command']) {
      await page.click(`role=tab[name="${tab}"]`);
      codes.push((await page.textContent('#code')) ?? '');
    }
    return { body: JSON.parse(body) as Readonly<Record<string, unknown>>, codes };
  }

  it.each(reads)('does the same in each form: %s', async (_, given, list) => {
    const link = await filled(given, list);
    const { body, codes } = await shown(link);
    const [program = '', curl = '', command = ''] = codes;
    expect(body['error']).toBeUndefined();
    const token = tokenOf(link);
    const byCurl = (await inShell(`${curl} --silent`, token)) as typeof body;
    expect(withoutPaging(byCurl)).toEqual(withoutPaging(body));
    const printed: unknown[] = [];
    const scope = {
      console: { log: (value: unknown) => printed.push(value) },
      process: { env: { EDGEWALK_TOKEN: token } },
    };
    await runCode(program, { Instagram, Facebook, Threads, ...scope });
    expect(JSON.parse(JSON.stringify(printed))).toEqual([valueIn(body)]);
    expect(await inShell(command, token)).toEqual(valueIn(body));
  });
});
