import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { run } from '../src/run.js';
import type { Context } from '../src/terminal/context.js';
import { contextOf } from './context.js';
import { edgewalk, jsonLines } from './edgewalk.js';
import { start } from './support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ callbacks: 'local' });
});
afterAll(() => emulator.close());
const servers: Server[] = [];
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  for (const server of servers.splice(0)) server.close();
  emulator.reset();
});

/** An application that takes deliveries. */
async function application(status = 200) {
  const taken: { readonly body: string; readonly signature: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      taken.push({ body, signature: String(request.headers['x-hub-signature-256']) });
      response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, taken };
}

/** Listens until it has the events that are asked for; `listening` resolves to its address. */
function listening(args: readonly string[], changes: Partial<Context> = {}) {
  let heard: ((url: string) => void) | undefined;
  const url = new Promise<string>((resolve) => (heard = resolve));
  const errors: string[] = [];
  const writeError = (text: string) => {
    errors.push(text);
    const [, address] = /listens at (\S+)/.exec(text) ?? [];
    if (address !== undefined) heard?.(address);
  };
  let stop: (() => void) | undefined;
  const waitForStop = () => new Promise<void>((resolve) => (stop = resolve));
  const environment = { EDGEWALK_BASE_URL: emulator.url };
  const { context, written } = contextOf({ environment, waitForStop, ...changes, writeError });
  const ended = run(['listen', ...args], context);
  stops.push(() => stop?.());
  return { url, ended, written, errors, stop: () => stop?.() };
}

describe('edgewalk listen', () => {
  it('subscribes itself at the emulator, prints what a visitor causes, and ends after the number asked for', async () => {
    const listener = listening(['--count', '1']);
    await listener.url;
    const made = await edgewalk(emulator, ['trigger', 'comments', '--text', 'Open today?']);
    expect(await listener.ended).toBe(0);
    const [event] = jsonLines(listener.written.join('\n'));
    const { id } = JSON.parse(made.output) as { id: string };
    expect(event).toMatchObject({ object: 'instagram', field: 'comments', value: { id, text: 'Open today?' } });
  });

  it('receives what the app of Instagram Login gets', async () => {
    const listener = listening(['--product', 'instagram', '--count', '1', '--events', 'instagram/messages']);
    await listener.url;
    await edgewalk(emulator, ['trigger', 'messages', 'text=Hello']);
    expect(await listener.ended).toBe(0);
    await emulator.deliveries.settled();
    expect(emulator.deliveries.log.at(-1)).toMatchObject({ app: 'instagram', state: 'delivered' });
  });

  it('receives what the app of Threads gets', async () => {
    const listener = listening(['--product', 'threads', '--count', '1', '--events', 'threads/replies']);
    await listener.url;
    await edgewalk(emulator, ['trigger', 'replies', '--text', 'Until six?']);
    expect(await listener.ended).toBe(0);
    expect(jsonLines(listener.written.join('\n'))).toMatchObject([
      { object: 'threads', field: 'replies', value: { text: 'Until six?' } },
    ]);
  });

  it('shows control characters of other people as escapes on a terminal', async () => {
    const listener = listening(['--count', '1'], { terminal: { columns: 80, colours: false } });
    await listener.url;
    await edgewalk(emulator, ['trigger', 'comments', 'text:="\\u001b[31mred"']);
    await listener.ended;
    expect(listener.written.join('\n')).toMatch(/instagram\/comments 17841\d+ \{.*\\u001b\[31mred/);
    expect(listener.written.join('\n')).not.toContain('\u001B');
  });

  it('forwards the bytes with a signature that the application can verify by itself', async () => {
    const { url, taken } = await application();
    const listener = listening(['--forward-to', url]);
    await listener.url;
    await edgewalk(emulator, ['trigger', 'comments', '--text', 'ünlü 🎉']);
    await emulator.deliveries.settled();
    listener.stop();
    expect(await listener.ended).toBe(0);
    const [first] = taken;
    // As Meta documents it, computed by Node alone.
    const digest = createHmac('sha256', emulator.apps.facebook.secret)
      .update(first?.body ?? '')
      .digest('hex');
    expect(first?.signature).toBe(`sha256=${digest}`);
    expect(first?.body).toBe(emulator.deliveries.log[0]?.body);
    expect(listener.errors.join('\n')).toContain('forwarded: 200');
  });

  it('gives the answer of the application back, so that a refused delivery is sent again', async () => {
    const { url } = await application(503);
    const listener = listening(['--forward-to', url]);
    await listener.url;
    await edgewalk(emulator, ['trigger', 'comments', '--text', 'Hello']);
    await emulator.deliveries.settled();
    expect(emulator.deliveries.log[0]).toMatchObject({ state: 'waiting' });
    expect(emulator.deliveries.log[0]?.attempts[0]?.status).toBe(503);
    listener.stop();
    await listener.ended;
  });

  it('answers 502 while the application does not run', async () => {
    const listener = listening(['--forward-to', 'http://127.0.0.1:1/hook']);
    await listener.url;
    await edgewalk(emulator, ['trigger', 'comments', '--text', 'Hello']);
    await emulator.deliveries.settled();
    expect(emulator.deliveries.log[0]?.attempts[0]?.status).toBe(502);
    listener.stop();
    await listener.ended;
    expect(listener.errors.join('\n')).toMatch(/not forwarded: .* does not answer/);
  });

  it('refuses what is not signed by the app, prints nothing of it, and says so', async () => {
    const listener = listening([]);
    const url = await listener.url;
    const body = JSON.stringify({ object: 'instagram', entry: [] });
    const wrong = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
    for (const headers of [wrong, undefined])
      expect((await fetch(url, { method: 'POST', body, ...(headers && { headers }) })).status).toBe(401);
    expect((await fetch(`${url}/?hub.mode=subscribe&hub.challenge=1&hub.verify_token=x`)).status).toBe(403);
    listener.stop();
    await listener.ended;
    expect(listener.written).toEqual([]);
    expect(listener.errors.join('\n')).toMatch(/refused: .*signature/);
  });

  it('waits for Meta with the secret of an app, and says where a tunnel must lead', async () => {
    const environment = { EDGEWALK_APP_SECRET: 'abc123', EDGEWALK_VERIFY_TOKEN: 'word' };
    const listener = listening(['--count', '1'], { environment });
    const url = await listener.url;
    const shaken = await fetch(`${url}/any?hub.mode=subscribe&hub.challenge=77&hub.verify_token=word`);
    expect(await shaken.text()).toBe('77');
    const change = { field: 'comments', value: { id: '1', text: 'Hi' } };
    const body = JSON.stringify({ object: 'instagram', entry: [{ id: '2', time: 1_769_860_809, changes: [change] }] });
    const signature = createHmac('sha256', 'abc123').update(body).digest('hex');
    const headers = { 'x-hub-signature-256': `sha256=${signature}` };
    expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(200);
    expect(await listener.ended).toBe(0);
    expect(listener.errors.join('\n')).toMatch(/Let your tunnel lead there.*\nwith the verify token word/);
    expect(listener.errors.join('\n')).not.toContain('abc123');
  });

  it('explains itself where there is neither an emulator nor a secret', async () => {
    const listener = listening([], { environment: {}, interactive: false });
    expect(await listener.ended).toBe(8);
    expect(listener.errors.join('\n')).toContain('npx edgewalk emulate');
  });

  it('names the event that was probably meant', async () => {
    const listener = listening(['--events', 'instagram/coments']);
    expect(await listener.ended).toBe(2);
    expect(listener.errors.join('\n')).toContain('did you mean instagram/comments');
  });

  it('ends with 0 at Ctrl-C', async () => {
    const command = start(['listen'], { EDGEWALK_BASE_URL: emulator.url });
    await command.printed(/listens at http/);
    command.child.kill('SIGINT');
    expect(await command.ended).toBe(0);
  });
});

describe('edgewalk trigger, deliveries and redeliver', () => {
  it('names what there is instead of what no visitor does', async () => {
    const { code, errors } = await edgewalk(emulator, ['trigger', 'coments', '--text', 'x']);
    expect([code, errors]).toEqual([2, expect.stringContaining('did you mean comments')]);
  });

  it('says what the emulator misses', async () => {
    const { code, errors } = await edgewalk(emulator, ['trigger', 'editMessage', '--text', 'x']);
    expect([code, errors]).toEqual([2, expect.stringContaining('the emulator refuses it: message: write a text')]);
  });

  it('lists deliveries, and lets one be sent once more', async () => {
    const listener = listening(['--count', '2']);
    await listener.url;
    await edgewalk(emulator, ['trigger', 'comments', '--text', 'Hello']);
    const listed = await edgewalk(emulator, ['deliveries']);
    const [delivery] = jsonLines(listed.output);
    expect(delivery).toMatchObject({ events: 'instagram/comments', state: 'delivered', attempts: 1, status: 200 });
    const { code, output } = await edgewalk(emulator, ['redeliver', String(delivery?.['id'])]);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ attempts: 2 });
    expect(await listener.ended).toBe(0);
    const keys = jsonLines(listener.written.join('\n')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
  });

  it('reports a delivery that there is not', async () => {
    const { code, errors } = await edgewalk(emulator, ['redeliver', '999']);
    expect([code, errors]).toEqual([2, expect.stringContaining('give the id of a delivery')]);
  });
});
