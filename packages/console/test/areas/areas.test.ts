// What the areas show is held against the emulator's own store and log. The third sides are Chromium, and a receiver of
// webhooks that answers with Node's own server.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser } from '@edgewalk/testing/browser';
import { openArea, sendTo, sizes, startApp } from '../open-page.js';

const withBrowser = hasBrowser ? describe : describe.skip;

const here = {} as { emulator: Emulator };
beforeEach(async () => void (here.emulator = await startEmulator()));
afterEach(() => here.emulator.close());

const control = (path: string, body: unknown) =>
  fetch(`${here.emulator.url}/_emulator${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

withBrowser('publishing', () => {
  test('shows a carousel from its parts to the post', async () => {
    const page = await openArea(here.emulator, 'publishing');
    await page.getByRole('button', { name: 'New post' }).click();
    await page.getByRole('radio', { name: /^Carousel/ }).check();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('1 container').or(page.getByText('2 containers')).first().waitFor();
    await control('/clock', { advance: '10s' });
    await page.getByRole('status').getByText('Published as').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const lanes = page.getByRole('list', { name: 'Containers' }).getByRole('listitem');
    await page.getByText('3 containers').waitFor();
    expect(await lanes.count()).toBe(3);
    const { containers } = here.emulator;
    const album = containers.find(({ children }) => children.length === 2);
    expect(await lanes.first().innerText()).toContain(album?.id);
    await lanes.first().getByText('PUBLISHED').waitFor();
    await page.getByText(`Published as ${album?.publishedAs ?? ''}`).waitFor();
    await page.getByText('Created from 2 children').waitFor();
  });

  test('loses the answer of the next publish, and shows what the client saw beside what is true', async () => {
    const page = await openArea(here.emulator, 'publishing');
    await page.getByRole('switch', { name: /answer is lost/ }).click();
    await page.getByText('1 on, struck 0 times').waitFor();
    await page.getByRole('button', { name: 'New post' }).click();
    await page.getByRole('radio', { name: /^Image/ }).check();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('the container says PUBLISHED: it is not sent again').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('1 on, struck 1 time').waitFor();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.getByRole('button', { name: 'Faults', exact: true }).click();
    await page.getByRole('option', { name: /media_publish/ }).click();
    await page.getByText('Connection reset').waitFor();
    const [published] = here.emulator.containers;
    const truth = page.locator('.truth');
    await truth.getByText(published?.publishedAs ?? 'nothing').waitFor();
    expect(await truth.innerText()).toContain('A second try would do it twice');
    const detail = page.getByRole('region', { name: 'Chosen request' });
    await detail.getByText('OutcomeUnknownError').waitFor();
    expect(await detail.getByLabel('The plan as code').innerText()).toContain("lost: 'applied'");
  });
});

withBrowser('account', () => {
  test('comments as a visitor, and shows the event that follows', async () => {
    const app = await startApp();
    const fields = ['comments'];
    const webhooks = { instagram: { callbackUrl: app.url, verifyToken: 'word', fields } };
    const emulator = await startEmulator({ callbacks: 'local', webhooks });
    await sendTo(emulator, 'POST', '/me/subscribed_apps', { subscribed_fields: 'comments' });
    const { data } = await sendTo(emulator, 'GET', '/me/media', { limit: '1' });
    const [{ id }] = data as [{ id: string }];
    const page = await openArea(emulator, `account/post/${id}`);
    await page.getByRole('list', { name: 'Comments' }).waitFor();
    await page.getByLabel('Write as a visitor').fill('Save one for me!');
    await page.getByRole('button', { name: 'Send' }).click();
    const made = page.locator('.cm.new');
    await made.getByText('Save one for me!').waitFor();
    await made.getByText('delivered, answered 200').waitFor();
    expect(await made.innerText()).toContain('comments event');
    expect(emulator.deliveries.log.at(-1)?.body).toContain('Save one for me!');
    await page.close();
    app.close();
    await emulator.close();
  });

  test('shows hostile captions as text', async () => {
    const hostile = `<img src=x onerror="document.title='taken'"> \u202Edesrever\u0007 ${'🥐'.repeat(1500)}`;
    const { id: container } = await sendTo(here.emulator, 'POST', '/me/media', {
      image_url: 'https://files.example/buns.jpg',
      caption: hostile,
    });
    const { id } = await sendTo(here.emulator, 'POST', '/me/media_publish', { creation_id: String(container) });
    const page = await openArea(here.emulator, `account/post/${String(id)}`);
    const caption = page.locator('.sum');
    await caption.getByText('<img src=x').waitFor();
    expect(await caption.innerText()).toMatch(/U\+202Edesrever\s*U\+0007/);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.title()).toBe('Edgewalk');
    await page.evaluate(`location.hash = '#/publishing'`);
    await page.getByRole('list', { name: 'Containers' }).getByText('<img src=x').waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
});

withBrowser('access', () => {
  test('steps the clock until a token expires', async () => {
    const page = await openArea(here.emulator, 'access/instagram');
    const row = page.getByRole('option', { name: /^instagram/ });
    await row.getByText('works').waitFor();
    await page.getByRole('button', { name: 'Jump to its end' }).click();
    await row.getByText('190/463').waitFor();
    const { error } = await sendTo(here.emulator, 'GET', '/me', {});
    expect(error).toMatchObject({ code: 190, error_subcode: 463 });
  });

  test('gives no token to the page but the one that is copied', async () => {
    const page = await openArea(here.emulator, 'access/instagram');
    const { tokens } = here.emulator;
    const bodies: Promise<string>[] = [];
    // The stream ends with the page.
    page.on('response', (response) => {
      if (!response.url().includes('/stream')) bodies.push(response.text().catch(() => ''));
    });
    for (const [area, text] of [
      ['explore', 'Nothing was sent yet'],
      ['account', 'followers'],
      ['publishing', 'Faults'],
      ['activity', 'Deliveries'],
      ['access/instagram', 'Jump to its end'],
    ] as const) {
      await page.evaluate(`location.hash = '#/${area}'`);
      await page.getByText(text).first().waitFor();
    }
    const before = (await Promise.all(bodies)).join();
    expect(before).toContain('"permissions":');
    for (const text of Object.values(tokens)) expect(before).not.toContain(text);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(`navigator.clipboard.readText()`)).toBe(tokens.instagram);
    expect(await page.content()).not.toContain(tokens.instagram);
  });

  test('leads back from a login to what the app would have received', async () => {
    const page = await openArea(here.emulator, 'access');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Instagram', exact: true }).click();
    const login = await opened;
    await login.locator('#continue').click();
    await login.getByRole('heading', { name: 'Back from the login' }).waitFor();
    expect(await login.locator('dt:text("code") + dd').innerText()).toMatch(/^[\w#-]{20,}$/);
    const { port } = new URL(here.emulator.url);
    await login.goto(`http://127.0.0.1:${port}/_console/returned.html?error=${encodeURIComponent('<img src=x>')}`);
    await login.getByText('<img src=x>').waitFor();
  });

  test('revokes a token by its name, and never writes its text into the page', async () => {
    const page = await openArea(here.emulator, 'access/facebook', { token: 'facebook' });
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page
      .getByRole('option', { name: /^facebook/ })
      .getByText('190/')
      .waitFor();
    expect(await page.content()).not.toContain(here.emulator.tokens.facebook);
  });
});

withBrowser('the whole page', () => {
  test('shows the frame before its script has run, and moves nothing of it', async () => {
    const page = await openArea(here.emulator, 'access');
    const boxes = () =>
      page.evaluate<unknown[]>(
        `[...document.querySelectorAll('.brand, .nav a')].map((one) => one.getBoundingClientRect().toJSON())`,
      );
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size);
      let go: (() => void) | undefined;
      const may = new Promise<void>((resolve) => (go = resolve));
      await page.route('**/main.js', async (route) => {
        await may;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      await page.getByRole('link', { name: 'Access' }).waitFor();
      // Nothing is painted before the styles are there.
      await page.waitForFunction(`getComputedStyle(document.querySelector('.top')).display === 'flex'`);
      const before = await boxes();
      expect(before).toHaveLength(6);
      expect(await page.locator('.world').count()).toBe(0);
      go?.();
      await page.locator('.world .pill').nth(2).waitFor();
      expect(await boxes()).toEqual(before);
      await page.unroute('**/main.js');
    }
  });

  test('shows the area that was asked for last, also if another one comes later', async () => {
    const page = await openArea(here.emulator, 'access');
    await page.getByRole('heading', { name: 'Tokens' }).waitFor();
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_console/publishing-*.js', async (asked) => {
      await held;
      await asked.continue();
    });
    const late = page.waitForResponse('**/_console/publishing-*.js');
    await page.evaluate(`location.hash = '#/publishing'`);
    await page.evaluate(`location.hash = '#/activity'`);
    const shown = page.getByRole('region', { name: 'Allowances' });
    await shown.waitFor();
    release?.();
    await (await late).finished();
    expect(await shown.isVisible()).toBe(true);
    await page.evaluate(`location.hash = '#/publishing'`);
    await page.getByRole('button', { name: 'New post' }).waitFor();
  });

  test('says so when the emulator stops, and throws nothing', async () => {
    const page = await openArea(here.emulator, 'publishing');
    await page.getByRole('button', { name: 'New post' }).waitFor();
    await here.emulator.close();
    const sign = page.locator('.world').getByText('no answer');
    await sign.waitFor();
    expect(await sign.getAttribute('title')).toContain('does not answer');
    here.emulator = await startEmulator();
  });

  test('keeps its area when the keyboard skips to the content, and opens with an address that is none', async () => {
    const page = await openArea(here.emulator, 'activity');
    await page.getByRole('region', { name: 'Allowances' }).waitFor();
    await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
    expect(await page.evaluate(`document.activeElement.id`)).toBe('main');
    expect(page.url()).toContain('#/activity');
    await page.evaluate(`location.hash = '#/explore/nothing/%E0%A4%A'`);
    await page.getByText('Nothing in the trees has the address').waitFor();
  });
});

const asked = () => here.emulator.requests.map(({ method, path, params, token }) => ({ method, path, params, token }));

withBrowser('activity', () => {
  test.each<['GET' | 'POST', string, string, Record<string, string>]>([
    ['GET', '/me/threads', 'threads', { fields: 'id,text', limit: '2' }],
    ['GET', '/me/accounts', 'facebook', { fields: 'id,name', limit: '1' }],
    ['GET', '/MEDIA/comments', 'instagram', { fields: 'id,text,replies{id,text}', limit: '2' }],
    ['POST', '/MEDIA/comments', 'instagram', { message: '<b>Thanks</b>, you\u202E' }],
    ['POST', '/MEDIA', 'instagram', { comment_enabled: 'false' }],
  ])('replays a %s of %s, and opens it in Explore', async (method, template, token, params) => {
    const { data } = await sendTo(here.emulator, 'GET', '/me/media', { limit: '1' });
    const [{ id }] = data as [{ id: string }];
    const path = template.replace('MEDIA', id);
    const access = here.emulator.tokens[token as 'instagram'];
    await sendTo(here.emulator, method, path, { ...params, access_token: access });
    const sent = asked().at(-1);
    expect(sent).toMatchObject({ method, path, token });
    const last = here.emulator.requests.at(-1)?.id ?? 0;
    const page = await openArea(here.emulator, `activity/${last}`, { token: 'expired' });
    const answered = (button: string) =>
      Promise.all([page.waitForResponse(/send$/), page.getByRole('button', { name: button }).first().click()]);
    await answered('Replay');
    expect(asked().at(-1)).toEqual(sent);
    await page.getByRole('link', { name: 'Open in Explore' }).click();
    await page.getByRole('region', { name: 'Request', exact: true }).getByRole('heading').first().waitFor();
    await answered('Send');
    expect(asked().at(-1)).toEqual(sent);
  });
});
