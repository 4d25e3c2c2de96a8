// The third sides are Chromium, which reports what the policy of the page stops, and axe-core.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { violationsOn } from '@edgewalk/testing/axe';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser, openBrowser } from '@edgewalk/testing/browser';
import type { Browser, Page } from 'playwright-core';

const where = hasBrowser ? describe : describe.skip;

where('Explore in a browser', () => {
  let emulator: Emulator;
  let browser: Browser;
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    emulator = await startEmulator();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await emulator.close();
  });
  beforeEach(async () => {
    emulator.reset();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (/Content.Security|Refused|Trusted/i.test(message.text())) problems.push(message.text());
    });
    await page.goto(emulator.console);
    await page.waitForSelector('[role=treeitem]');
    await page.evaluate("sessionStorage.setItem('edgewalk-token', 'instagram')");
    await page.reload();
    await page.waitForSelector('[role=treeitem]');
  });
  afterEach(async () => {
    await page.close();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });

  const json = () => page.locator('.j .l');
  const open = (link: string) => page.goto(`${new URL(emulator.console).origin}/#/explore/${link}`);
  const newestMedia = async () => {
    const answer = await fetch(
      `${emulator.url}/v27.0/me/media?fields=id&limit=1&access_token=${emulator.tokens.instagram}`,
    );
    const { data } = (await answer.json()) as { data: { id: string }[] };
    return data[0]?.id ?? '';
  };

  it('finds the newest comments of a media with their replies, runs, and pages on', async () => {
    await page.click('[role=treeitem] >> text=media(id)');
    await page.click('[role=group] [role=treeitem] >> text=comments');
    await page.click('text=Recent');
    await page.locator('.objs button').first().click();
    await page.locator('label.f', { hasText: 'replies' }).locator('input').check();
    await page.fill('#p-limit', '2');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.tag:text("200")');
    const [request] = emulator.requests.slice(-1);
    expect(request).toMatchObject({
      method: 'GET',
      params: { limit: '2', fields: expect.stringMatching(/replies\{/) },
    });
    expect(await json().allTextContents()).toContainEqual(expect.stringMatching(/"replies"|"text"/));
    const first = await page.locator('.j a').first().textContent();
    await page.locator('.pg').click();
    await page.keyboard.press('n');
    await page
      .locator('.j a')
      .first()
      .filter({ hasNotText: first ?? '' })
      .waitFor();
    expect(page.url()).toContain('after=');
    await page.goBack();
    expect(page.url()).not.toContain('after=');
  });

  it('leads from an id to its node, and from a reason to what to use instead', async () => {
    await open(`instagram/media/${await newestMedia()}/comments?fields=id,text`);
    await page.click('text=Send');
    await page.locator('.j a').first().click();
    await page.waitForSelector('h2:text("comment(id)")');
    expect(page.url()).toMatch(/explore\/instagram\/comment\/\d+$/);
    await page.goBack();
    await page.click('.here a >> nth=0');
    await page.waitForSelector('h2:text("comment(id)")');
    expect(await page.getAttribute('.seg [aria-pressed=true]:text("update")', 'class')).toBe('');
  });

  it('searches nodes, edges, fields, parameters, metrics and reasons', async () => {
    await page.keyboard.press('/');
    const find = async (text: string) => {
      await page.fill('.find', text);
      await page.waitForSelector('.results li');
      return page.locator('.results li').allTextContents();
    };
    expect((await find('comments'))[0]).toMatch(/^commentsedge · media/);
    expect(await find('hidden')).toContainEqual(expect.stringMatching(/^hiddenfield · comment/));
    expect(await find('image_url')).toContainEqual(expect.stringMatching(/^image_urlparameter/));
    expect(await find('reach')).toContainEqual(expect.stringMatching(/^reachmetric/));
    expect(await find('hide the comment itself')).toContainEqual(expect.stringMatching(/^no update/));
  });

  it('shows an error with its class, advice and retry where the answer would be', async () => {
    await open('instagram/media/17900000000000000');
    await page.click('text=Send');
    await page.waitForSelector('.err');
    const text = (await page.textContent('.err')) ?? '';
    expect(text).toMatch(/NotFoundError 100\/33/);
    expect(text).toContain('A retry does not help');
    emulator.faults.add({ on: 'GET /{ig-media}', fault: { error: { code: 2 } } });
    await open(`instagram/media/${await newestMedia()}`);
    await page.click('text=Send');
    await page.click('text=Send again');
    await page.waitForSelector('.err >> text=A retry is safe');
    emulator.faults.clear();
  });

  it('stops a request, whose last answer stays', async () => {
    await open('instagram/user?fields=id,username');
    await page.click('text=Send');
    await page.waitForSelector('.tag:text("200")');
    emulator.faults.add({ on: 'GET /{ig-user}', fault: { delay: '5m' } });
    await page.click('text=Send');
    await page.waitForSelector('.answer.dim .j');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.answer:not(.dim) .j');
    expect(await json().allTextContents()).toContainEqual(expect.stringContaining('tidal.bakery'));
    emulator.faults.clear();
  });

  it('shows hostile texts as text', async () => {
    const id = await newestMedia();
    const hostile = `<img src=x onerror="document.title='taken'">\u202Etxt\u0007${'🥐'.repeat(100)}`;
    const { visitors } = emulator;
    visitors.comment(id, hostile);
    await open(`instagram/media/${id}/comments?fields=id,text,username&limit=1`);
    await page.click('text=Send');
    await page.waitForSelector('.tag:text("200")');
    const text = (await json().allTextContents()).join('\n');
    expect(text).toContain('<img src=x onerror=');
    expect(text).toContain('U+202E');
    await page.click('role=tab[name="Table"]');
    expect(await page.textContent('.data')).toContain('<img src=x onerror=');
    expect(await page.locator('.ans img').count()).toBe(0);
    expect(await page.title()).toBe('Edgewalk');
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'has nothing that axe finds: %s, %i px wide',
    async (colorScheme, width) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await open(`instagram/media/${await newestMedia()}/comments?fields=id,text,replies{id,text}`);
      await page.waitForSelector('.fields');
      expect(await violationsOn(page)).toEqual([]);
      await page.click('text=Send');
      await page.waitForSelector('.tag:text("200")');
      for (const tab of colorScheme === 'light' ? ['Table', 'JSON'] : ['Headers']) {
        await page.click(`role=tab[name="${tab}"]`);
        expect(await violationsOn(page)).toEqual([]);
      }
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
    },
    120_000,
  );

  it('has nothing that axe finds in forms of writes, insights, errors and searches', async () => {
    const id = await newestMedia();
    for (const link of [
      `instagram/media/${id}/insights?metric=reach`,
      'instagram/user/media?_do=create',
      'facebook',
      'instagram/media/1',
    ]) {
      await open(link);
      await page.waitForSelector('.req h2');
      if (link.endsWith('/1')) await page.click('text=Send');
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.keyboard.press('/');
    await page.fill('.find', 'comment');
    await page.waitForSelector('.results li');
    expect(await violationsOn(page)).toEqual([]);
  }, 120_000);
});
