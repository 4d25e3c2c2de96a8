// What the areas show is held against the emulator's own store and log, and Chromium is the browser.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser } from '@edgewalk/testing/browser';
import { openArea, sendTo, startApp } from '../open-page.js';

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
    await page.getByLabel('What a stranger would write').fill('Save one for me!');
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
