import { expect, test } from '@jest/globals';
import { GraphClient, parseUsage, RateLimitError } from '@edgewalk/core';
import { facebook } from '../effects/facebook/support.js';

const { here, send, accountId, pageId } = facebook({ accounts: 4, limits: { app: { calls: 1000, window: '1h' } } });

/** The code of a refusal, and what the headers say of the accounts. */
async function outcome(path: string, token: string) {
  const { body, headers } = await send(path, { token });
  const { businessUseCases = [] } = parseUsage(Object.fromEntries(headers)) ?? {};
  const usage = businessUseCases.map((one) => [one.objectId, one.callCount, one.regainAccessMinutes]);
  return { code: body['error']?.code as unknown, usage };
}

test('an account refuses, to every token and on all that is its own, until the clock says otherwise', async () => {
  const { accounts, agencies, clock } = here.emulator;
  const [own, other] = [accounts.at(1), accounts.at(2)];
  const agency = agencies[0]?.tokens.user ?? '';
  const [media] = (await send(`/${own.id}/media?limit=1`, { token: agency })).body['data'];
  here.emulator.throttle(own, '90s');
  const refused = { code: 80_002, usage: [[own.id, 100, 2]] };
  for (const token of [agency, own.tokens.facebook, own.tokens.instagram])
    for (const path of [`/${own.id}`, `/${own.id}/media`, `/${media.id}/comments`])
      expect(await outcome(path, token)).toEqual(refused);
  // What others report is as it was.
  expect(await outcome(`/${other.id}`, agency)).toEqual({ code: undefined, usage: [[other.id, 1, 0]] });
  clock.advance(60_000);
  expect(await outcome(`/${own.id}`, agency)).toEqual({ ...refused, usage: [[own.id, 100, 1]] });
  clock.advance(30_000);
  expect(await outcome(`/${own.id}`, agency)).toMatchObject({
    code: undefined,
    usage: [[own.id, expect.any(Number), 0]],
  });
});

test('in a batch the items of the account are refused, and no others', async () => {
  const { accounts, agencies, url } = here.emulator;
  const [own, other] = [accounts.at(0), accounts.at(3)];
  here.emulator.throttle(own.id, '1h');
  const client = new GraphClient({ accessToken: agencies[0]?.tokens.user ?? '', baseUrl: url });
  const [first, second] = await client.batch([client.get(own.id), client.get(other.id)]).settled();
  expect(first._tag === 'Left' && first.left).toBeInstanceOf(RateLimitError);
  expect(first).toMatchObject({ left: { retryAfterMs: 3_600_000 } });
  expect(second._tag).toBe('Right');
  here.emulator.throttle(own.id, 0);
  expect(await client.get(own.id)).toMatchObject({ id: own.id });
});

test('a usual account refuses as well, and a Page to its own tokens', async () => {
  const { tokens } = here.emulator;
  const [account, page] = [await accountId(), await pageId()];
  here.emulator.throttle(account, '1m');
  here.emulator.throttle(page, '1m');
  expect((await outcome(`/${account}`, tokens.facebook)).code).toBe(80_002);
  expect((await outcome(`/${page}/feed`, tokens.page)).code).toBe(80_001);
  here.emulator.reset();
  expect((await outcome(`/${account}`, tokens.facebook)).code).toBeUndefined();
});

test.each([
  ['17', '1m', 'give the id of an Instagram account or of a Page'],
  [undefined, 'soon', 'write milliseconds, or a text'],
])('what cannot be is refused: %s %s', (id, length, advice) => {
  const account = id ?? here.emulator.accounts.at(0);
  expect(() => here.emulator.throttle(account, length as never)).toThrow(advice);
});
