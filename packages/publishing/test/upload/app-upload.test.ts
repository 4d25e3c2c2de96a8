import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Facebook } from '@edgewalk/facebook';
import { answer, type Fault, hashOf, hastyTimer, receive, RecordedMeta, someBytes } from './meta-server.js';

const picture = someBytes(1_500_000);
const session = 'upload:MTphdHRhY2htZW50?sig=ARZqkGCA_secret';

let held: Buffer;
let faults: Fault[];
let files: string[];
let meta: RecordedMeta;

/** Meta's guide to uploads for apps: a session, its bytes from `file_offset` on, and a GET that says how many there are. */
const uploads = () =>
  new RecordedMeta(async ({ method, url, headers }, message, response) => {
    if (url.endsWith('/9/uploads')) {
      message.resume();
      return answer(response, 200, { id: session });
    }
    expect(url).toMatch(/\/upload:MTphdHRhY2htZW50\?sig=ARZqkGCA_secret$/);
    expect(headers.authorization).toBe('OAuth EAAtoken');
    if (method === 'GET') return answer(response, 200, { id: session, file_offset: String(held.length) });
    const fault = faults.shift();
    const parts: Buffer[] = [];
    const most = typeof fault === 'object' && 'cut' in fault ? fault.cut : undefined;
    expect(Number(headers['file_offset'])).toBe(held.length);
    const how = await receive(message, (chunk) => parts.push(Buffer.from(chunk)), most);
    held = Buffer.concat([held, ...parts]);
    if (most !== undefined) return void message.socket.destroy();
    if (how === 'broken') return;
    if (typeof fault === 'object' && 'status' in fault) return answer(response, fault.status, fault.body);
    files.push(hashOf(held));
    if (fault === 'lose the answer') return void message.socket.destroy();
    answer(response, 200, { h: '2:c2FtcGxl' });
  });

beforeEach(async () => {
  held = Buffer.alloc(0);
  faults = [];
  files = [];
  meta = await uploads().open();
});
afterEach(() => meta.close());

const app = () => new Facebook({ accessToken: 'EAAtoken', baseUrl: meta.url }).application('9').uploads;
const file = {
  size: picture.length,
  name: 'cat.PNG',
  open: (at: number) => new Blob([new Uint8Array(picture.subarray(at))]).stream(),
};

test('a file for an app goes on after broken connections, and gives its handle', async () => {
  faults = [{ cut: 700_000 }, { cut: 1 }, 'lose the answer'];
  const uploaded = await app().create({ file }, { timer: hastyTimer() });
  expect(uploaded).toEqual({ id: session, h: '2:c2FtcGxl' });
  expect(new Set(files)).toEqual(new Set([hashOf(picture)]));
});

test('a session that was begun is resumed', async () => {
  held = picture.subarray(0, 1_000_000);
  expect(await app().create({ file, id: session })).toHaveProperty('h');
  expect(files).toEqual([hashOf(picture)]);
  expect(() => app().create({ file, id: '../x' })).toThrow(
    "id: give the id of the session, which begins with 'upload:'",
  );
});

test('the signature of a session is in no error', async () => {
  faults = [{ status: 400, body: { error: { message: `no ${session}`, code: 190, type: 'OAuthException' } } }];
  const outcome = await app().create({ file }).either();
  expect(outcome).toMatchObject({ left: { _tag: 'AccessTokenError' } });
  expect(JSON.stringify(outcome)).not.toContain('secret');
});

test('without a file a session is only begun, as before', async () => {
  expect(await app().create({ file_length: 5, file_type: 'image/png' })).toEqual({ id: session });
});
