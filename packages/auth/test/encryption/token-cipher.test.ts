import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { memoryStore, readToken, StoreError, type TokenEncryption, TokenManager, tokenVault } from '../../src/index.js';
import { day, longToken, scriptLogin, start, virtualClock } from '../support/scripted-refresh.js';

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const first: TokenEncryption = { keys: [{ id: '2026-10', key: oldKey.toString('base64') }] };
const rotated: TokenEncryption = { keys: [{ id: '2026-11', key: newKey }, ...first.keys] };
const last: TokenEncryption = { keys: [{ id: '2026-11', key: newKey }] };

function vaultWith(encryption: TokenEncryption | undefined, store = memoryStore()) {
  const clock = virtualClock(start);
  const { login, refreshes } = scriptLogin(clock.now);
  const events: string[] = [];
  const vault = tokenVault({
    login,
    store,
    now: clock.now,
    ...(encryption && { encryption }),
    onPersonNeeded: ({ problem }, account) => events.push(`${account} ${problem}`),
    onRefreshFailed: (error, account) => events.push(`${account} ${error instanceof StoreError ? error.problem : ''}`),
  });
  return { vault, store, clock, refreshes, events };
}

const valueOf = async (store: ReturnType<typeof memoryStore>, key = '17') => (await store.read(key))?.value ?? '';

async function change(store: ReturnType<typeof memoryStore>, value: string, key = '17'): Promise<void> {
  const row = await store.read(key);
  await store.swap(key, row?.version ?? 0, { value, dueAt: row?.dueAt ?? 8.64e15 });
}

/** The parts of a stored text: scheme, key id, nonce, and the ciphertext with its tag of 16 bytes. */
function split(value: string) {
  const [scheme, id, iv = '', data = ''] = value.split(':');
  const bytes = Buffer.from(data, 'base64url');
  return { scheme, id, iv: Buffer.from(iv, 'base64url'), text: bytes.subarray(0, -16), tag: bytes.subarray(-16) };
}

// The other side is the cipher interface of node:crypto, which shares no code of ours.
describe('a stored token', () => {
  test('is AES-256-GCM with the account as additional data, as another implementation reads it', async () => {
    const { vault, store } = vaultWith(first);
    await vault.account('17').adopt(longToken());
    const value = await valueOf(store);
    expect(value).not.toContain('secret~');
    const { scheme, id, iv, text, tag } = split(value);
    expect([scheme, id, iv.byteLength]).toEqual(['aes-256-gcm', '2026-10', 12]);
    const decipher = createDecipheriv('aes-256-gcm', oldKey, iv).setAAD(Buffer.from('17')).setAuthTag(tag);
    expect(JSON.parse(decipher.update(text, undefined, 'utf8') + decipher.final('utf8'))).toEqual(longToken());
  });

  test('that another implementation encrypted is read', async () => {
    const { vault, store } = vaultWith(first);
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', oldKey, iv).setAAD(Buffer.from('17'));
    const text = Buffer.concat([cipher.update(JSON.stringify(longToken())), cipher.final(), cipher.getAuthTag()]);
    await change(store, `aes-256-gcm:2026-10:${iv.toString('base64url')}:${text.toString('base64url')}`);
    expect(await vault.account('17').token()).toEqual(E.right('secret~first'));
  });

  test('has another nonce each time', async () => {
    const { vault, store } = vaultWith(first);
    const nonces = new Set<string>();
    for (let times = 0; times < 50; times += 1) {
      await vault.account('17').adopt(longToken());
      nonces.add(split(await valueOf(store)).iv.toString('hex'));
    }
    expect(nonces.size).toBe(50);
  });

  test('is read by a manager and by readToken with the same keys', async () => {
    const { store } = vaultWith(first);
    const { login } = scriptLogin(() => start);
    await new TokenManager({ login, store, encryption: first, account: '17' }).adopt(longToken());
    expect(await readToken(store, { account: '17', encryption: rotated })).toEqual(longToken());
    await expect(readToken(store, { account: '17' })).rejects.toMatchObject({ problem: 'unknown key' });
  });
});

const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('what was changed is a typed error', () => {
  test.each<[string, (value: string) => string]>([
    ['a digit of the ciphertext', (value) => flip(value, value.length - 30)],
    ['the beginning of the ciphertext', (value) => flip(value, value.lastIndexOf(':') + 1)],
    ['the tag', (value) => flip(value, value.length - 8)],
    ['the nonce', (value) => flip(value, 'aes-256-gcm:2026-10:'.length)],
    ['its length', (value) => value.slice(0, -24)],
    ['a nonce that is too short', (value) => value.replace(/:[^:]+(:[^:]+)$/, ':AAAA$1')],
    ['a part too many', (value) => `${value}:AAAA`],
    ['nothing left', () => 'aes-256-gcm:2026-10::'],
    ['the scheme alone', () => 'aes-256-gcm:'],
  ])('%s', async (_, damage) => {
    const { vault, store, events } = vaultWith(first);
    await vault.account('17').adopt(longToken());
    await change(store, damage(await valueOf(store)));
    const opened = vaultWith(first, store).vault.account('17');
    await expect(opened.reload()).rejects.toMatchObject({ _tag: 'StoreError', problem: 'tampered', retry: 'never' });
    expect(await opened.token()).toMatchObject({ left: { problem: 'missing', cause: { problem: 'tampered' } } });
    expect(events).toEqual([]);
  });

  test('a row that was moved to another account', async () => {
    const { vault, store } = vaultWith(first);
    await vault.account('17').adopt(longToken());
    await change(store, await valueOf(store), '18');
    await expect(vault.account('18').reload()).rejects.toMatchObject({
      problem: 'tampered',
      message: expect.stringContaining("the account '18'"),
    });
  });

  test('a key of the same id that is another', async () => {
    const { vault, store } = vaultWith(first);
    await vault.account('17').adopt(longToken());
    const other = vaultWith({ keys: [{ id: '2026-10', key: newKey }] }, store);
    await expect(other.vault.account('17').reload()).rejects.toMatchObject({ problem: 'tampered' });
  });

  test('a key that is no longer in the list, and plain text where it is refused', async () => {
    const { vault, store } = vaultWith(first);
    await vault.account('17').adopt(longToken());
    await expect(vaultWith(last, store).vault.account('17').reload()).rejects.toMatchObject({
      problem: 'unknown key',
      message: expect.stringContaining("the key '2026-10'"),
    });
    await vaultWith(undefined, store).vault.account('18').adopt(longToken());
    await expect(vaultWith(last, store).vault.account('18').reload()).rejects.toMatchObject({
      problem: 'not encrypted',
    });
  });

  test('in a sweep it stops no other account', async () => {
    const { vault, store, clock, events } = vaultWith(first);
    for (const account of ['17', '18']) await vault.account(account).adopt(longToken());
    await change(store, 'aes-256-gcm:2026-10:AAAAAAAAAAAAAAAA:AAAA');
    clock.pass(50 * day);
    expect(await vault.sweep()).toMatchObject({ refreshed: 1, failed: 1 });
    expect(events).toEqual(['17 tampered']);
  });
});

describe('keys are rotated', () => {
  test('the first encrypts, the others decrypt, and a sweep encrypts every token by the first', async () => {
    const { vault, store } = vaultWith(first);
    const accounts = ['17', '18', 'page'];
    for (const account of accounts) await vault.account(account).adopt(longToken());
    await vault.account('page').adopt({ accessToken: 'secret~page', obtainedAt: start });
    const next = vaultWith(rotated, store);
    expect(await next.vault.account('17').token()).toEqual(E.right('secret~first'));
    expect(split(await valueOf(store, '17')).id).toBe('2026-10');
    expect(await next.vault.sweep()).toMatchObject({ refreshed: 0, reencrypted: 3 });
    for (const account of accounts) expect(split(await valueOf(store, account)).id).toBe('2026-11');
    expect(await next.vault.sweep()).toMatchObject({ reencrypted: 0 });
    // The old key may go now.
    const done = vaultWith(last, store);
    expect(await done.vault.account('page').token()).toEqual(E.right('secret~page'));
    expect(await done.vault.account('17').reload()).toBe('secret~first');
  });

  test('rotation keeps when a token is due, and that a person was called', async () => {
    const { vault, store, clock, events } = vaultWith(first);
    await vault.account('17').adopt(longToken());
    const before = await store.read('17');
    await vaultWith(rotated, store).vault.sweep();
    expect((await store.read('17'))?.dueAt).toBe(before?.dueAt);
    clock.pass(60 * day);
    await vault.account('17').token();
    expect(events).toEqual(['17 expired']);
  });

  test('plain tokens are encrypted by a sweep, once that is allowed', async () => {
    const { vault, store } = vaultWith(undefined);
    await vault.account('17').adopt(longToken());
    expect(await valueOf(store)).toContain('secret~first');
    const accepting = vaultWith({ ...first, plaintext: 'accept' }, store);
    expect(await accepting.vault.account('17').token()).toEqual(E.right('secret~first'));
    expect(await accepting.vault.sweep()).toMatchObject({ reencrypted: 1 });
    expect(await vaultWith(first, store).vault.account('17').token()).toEqual(E.right('secret~first'));
  });
});

test('neither keys nor tokens are shown by a vault, a manager, or an error', async () => {
  const { vault, store } = vaultWith(rotated);
  await vault.account('17').adopt(longToken());
  const { login } = scriptLogin(() => start);
  const manager = new TokenManager({ login, store, encryption: rotated, account: '17' });
  await manager.token();
  await change(store, 'aes-256-gcm:2026-10:AAAAAAAAAAAAAAAA:AAAA');
  const error = await manager.reload().catch((thrown: unknown) => thrown);
  const texts = [oldKey, newKey].flatMap((key) => [
    key.toString('base64'),
    key.toString('hex'),
    inspect(key).slice(8, 40),
  ]);
  const shown = [vault, manager, vault.account('17'), error].flatMap((value) => [
    inspect(value, { depth: 12, showHidden: true }),
    JSON.stringify(value),
  ]);
  for (const text of [...texts, 'secret~']) expect(shown.filter((view) => view.includes(text))).toEqual([]);
});

test.each<[unknown, string]>([
  [null, 'encryption: give an object'],
  [{}, 'encryption: keys: give a list of keys'],
  [{ keys: [] }, 'encryption: keys: give a list of keys'],
  [{ keys: 'c2VjcmV0' }, 'encryption: keys: give a list of keys'],
  [{ keys: [{ id: 'a b', key: oldKey }] }, 'encryption: keys: [0].id: write 1 to 64 letters'],
  [{ keys: [{ id: 'a', key: oldKey.subarray(1) }] }, 'encryption: keys: [0].key: give 32 bytes'],
  [{ keys: [{ id: 'a', key: 'a password of thirty-two letters' }] }, 'encryption: keys: [0].key: give 32 bytes'],
  [{ keys: [{ id: 'a', key: oldKey.toString('hex') }] }, 'encryption: keys: [0].key: give 32 bytes'],
  [{ keys: [...first.keys, ...first.keys] }, 'encryption: keys: give every key another id'],
  [{ ...first, plaintext: true }, "encryption: plaintext: write 'accept' or 'refuse'"],
  [{ ...first, kyes: 1 }, 'encryption: there is no option "kyes"'],
])('%#: keys that are wrong are refused at once, without showing them', (encryption, complaint) => {
  const { login } = scriptLogin(() => start);
  const make = () => tokenVault({ login, encryption: encryption as never });
  expect(make).toThrow(`tokenVault: ${complaint}`);
  expect(make).not.toThrow(/password|[\da-f]{32}/);
});
