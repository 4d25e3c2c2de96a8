import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import type { NamedToken } from '../../src/options.js';
import { send, type SendAnswer } from '../../src/send/send.js';
import { consoleHandler } from '../../src/handler.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const loginOf = (name: string): NamedToken['login'] =>
  name === 'threads' ? 'threads' : name === 'instagram' ? 'instagram' : 'facebook';

const optionsOf = () => ({
  kind: 'emulator' as const,
  baseUrl: emulator.url,
  key: 'k',
  tokens: () =>
    Object.entries(emulator.tokens).map(([name, token]) => ({ name, token, login: loginOf(name), isUsable: true })),
});

const ask = (token: string, method: string, path: string, params = {}): Promise<SendAnswer> =>
  send(optionsOf(), { token, method, path, params });

/** The texts that no answer may have. */
const secrets = (): string[] => Object.values(emulator.tokens);

function expectNoSecrets(answer: SendAnswer): void {
  const text = JSON.stringify(answer);
  expect(secrets().filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)))).toEqual([]);
}

describe('send', () => {
  it('answers what the API answered', async () => {
    const answer = await ask('instagram', 'GET', '/me', { fields: 'id,username' });
    const direct = await fetch(`${emulator.url}/v27.0/me?fields=id,username&access_token=${emulator.tokens.instagram}`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual(await direct.json());
    expect(answer.headers['content-type']).toContain('json');
    expect(answer.ms).toBeGreaterThan(0);
    expect(answer.error).toBeUndefined();
  });

  it('names the tokens that an answer has', async () => {
    const pages = await ask('facebook', 'GET', '/me/accounts', { fields: 'id,access_token', limit: 1 });
    expect(pages.body).toContain('"access_token":"[');
    const media = await ask('instagram', 'GET', '/me/media', { fields: 'id', limit: 2 });
    expect(media.body).toContain('access_token=[instagram]');
    const about = await ask('facebook', 'GET', '/debug_token', { input_token: '[instagram]' });
    for (const answer of [pages, media, about]) expectNoSecrets(answer);
  });

  it('names no token in answers to each of them', async () => {
    for (const name of Object.keys(emulator.tokens)) {
      expectNoSecrets(await ask(name, 'GET', '/me', { metadata: 1 }));
      expectNoSecrets(await ask(name, 'GET', '/debug_token', { input_token: `[${name}]` }));
    }
  });

  it('gives the error of the client as data', async () => {
    const { status, error } = await ask('instagram', 'GET', '/17900000000000000');
    expect(status).toBe(400);
    expect(error).toMatchObject({ _tag: 'NotFoundError', code: 100, subcode: 33, retry: 'never' });
    expect(error?.advice).not.toBe('');
  });

  it('sends a write once, whose answer is lost', async () => {
    const { id } = JSON.parse((await ask('instagram', 'GET', '/me', { fields: 'id' })).body) as { id: string };
    emulator.faults.add({ on: 'POST /{ig-user}/media', nth: 1, fault: { lost: 'applied' } });
    const before = emulator.requests.length;
    const answer = await ask('instagram', 'POST', `/${id}/media`, { image_url: 'https://example.com/a.jpg' });
    emulator.faults.clear();
    expect(answer).toMatchObject({ status: 0, body: '', error: { _tag: 'OutcomeUnknownError' } });
    expect(emulator.requests.slice(before).map(({ method }) => method)).toEqual(['POST']);
  });

  it('shows no token that it does not know either', async () => {
    const [named] = optionsOf().tokens();
    const options = { ...optionsOf(), tokens: () => (named ? [named] : []) };
    const request = { token: named?.name, method: 'GET', path: '/me/accounts', params: { fields: 'access_token' } };
    const answer = await send(options, request);
    expect(answer.body).toContain('"access_token":"[redacted]"');
    expectNoSecrets(answer);
  });

  it('refuses what cannot be sent', async () => {
    await expect(ask('nobody', 'GET', '/me')).rejects.toThrow('there is no token nobody');
    await expect(ask('instagram', 'PUT', '/me')).rejects.toThrow('write { token, method, path, params }');
    const handle = consoleHandler(optionsOf());
    const headers = { 'x-edgewalk-key': 'k' };
    const body = { token: 'instagram', method: 'GET', path: 'me?x=1', params: {} };
    const answer = await handle({ method: 'POST', url: '/_console/send', headers, body });
    expect(answer).toMatchObject({ status: 400 });
    expect(answer?.body).toContain('without a query');
  });
});
