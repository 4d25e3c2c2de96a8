import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EdgewalkError } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { answer, hashOf, hastyTimer, partsOf, receive, RecordedMeta, someBytes } from '../upload/meta-server.js';

// A Page's video in chunks, where what comes back is strange. The requests are held against what production sends.

const video = someBytes(500_000);
const whole = hashOf(video);
const window = 100_000;
type Strange = 'html' | 'drip' | 'nothing' | 'cut' | 'cut after' | 'empty' | '503';

let held: Buffer;
let strange: (Strange | undefined)[];
let finished: string[];
let forms: Record<string, string>[];
let heads: Record<string, string | string[] | undefined>[];
let meta: RecordedMeta;

const page = '<!DOCTYPE html><html><body>Sorry, something went wrong.</body></html>';

beforeEach(async () => {
  [held, strange, finished, forms, heads] = [Buffer.alloc(0), [], [], [], []];
  meta = await new RecordedMeta(async ({ method, headers }, message, response) => {
    const isOut = finished.length > 0;
    const phase = { status: isOut ? 'complete' : 'not_started' };
    if (method === 'GET')
      return answer(response, 200, { id: '5', published: isOut, status: { publishing_phase: phase } });
    const parts: Buffer[] = [];
    const isChunk = headers['content-type']?.startsWith('multipart/') ?? false;
    const how = isChunk ? strange.shift() : undefined;
    await receive(message, (chunk) => parts.push(Buffer.from(chunk)), how === 'cut' ? 40_000 : undefined);
    if (how === 'cut') return void message.socket.destroy();
    const body = Buffer.concat(parts);
    heads.push(headers);
    if (!isChunk) return plain(Object.fromEntries(new URLSearchParams(body.toString())), response);
    const { texts, file } = partsOf(body, headers['content-type'] ?? '');
    forms.push(texts);
    if (how === 'html') return void response.writeHead(502, { 'content-type': 'text/html' }).end(page);
    if (how === '503') return void response.writeHead(503).end();
    const from = held.length;
    if (Number(texts['start_offset']) !== from) {
      const error_data = { start_offset: from, end_offset: Math.min(from + window, video.length) };
      return answer(response, 400, { error: { message: 'no', code: 6001, error_subcode: 1_363_037, error_data } });
    }
    held = Buffer.concat([held, file]);
    if (how === 'cut after') return void message.socket.destroy();
    if (how === 'empty') return void response.writeHead(200).end();
    if (how === 'nothing') return answer(response, 200, {});
    const next = {
      start_offset: String(held.length),
      end_offset: String(Math.min(held.length + window, video.length)),
    };
    if (how === 'drip') return drip(response, JSON.stringify(next));
    answer(response, 200, next);
  }).open();
});
afterEach(() => meta.close());

function plain(form: Record<string, string>, response: Parameters<typeof answer>[0]): void {
  forms.push(form);
  if (form['upload_phase'] === 'start')
    return answer(response, 200, { upload_session_id: '7', video_id: '5', start_offset: '0', end_offset: `${window}` });
  finished.push(hashOf(held));
  answer(response, 200, { success: true });
}

/** A byte at a time. */
function drip(response: Parameters<typeof answer>[0], text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const next = (at: number): void => {
    if (at === text.length) return void response.end();
    response.write(text[at]);
    setImmediate(() => next(at + 1));
  };
  next(0);
}

const publish = () =>
  new Facebook({ accessToken: 'EAAtoken', retry: false, baseUrl: meta.url })
    .page('1')
    .publish({ video: { file: new File([video], 'oven.mp4') }, title: 'Cat' }, { timer: hastyTimer(), check: false })
    .either();

const at = [0, 1, 2, 3, 4];
test.each(['html', 'drip', 'cut', 'cut after', 'empty', '503', 'nothing'] as const)(
  'the video is whole and public once, or an error, with %s at each chunk',
  async (how) => {
    for (const chunk of at) {
      [held, finished] = [Buffer.alloc(0), []];
      strange = at.map((one) => (one === chunk ? how : undefined));
      const outcome = await publish();
      expect(finished).toEqual(outcome._tag === 'Right' ? [whole] : []);
      // What may pass is survived; an answer without offsets is none of Meta's.
      const isFit = outcome._tag === 'Right' || (how === 'nothing' && outcome.left instanceof EdgewalkError);
      expect({ chunk, isFit }).toEqual({ chunk, isFit: true });
    }
  },
);

// Of MX and ATE in production: start{file_size} -> transfer{upload_session_id, start_offset, video_file_chunk} ->
// finish{upload_session_id, …}, phases in small letters, the token in `Authorization: Bearer`.
test('start, transfer and finish are what production code sends', async () => {
  await publish();
  expect(forms[0]).toEqual({ upload_phase: 'start', file_size: '500000' });
  expect(forms.slice(1, -1)).toEqual(
    at.map((one) => ({ upload_phase: 'transfer', upload_session_id: '7', start_offset: `${one * window}` })),
  );
  expect(forms.at(-1)).toEqual({ upload_phase: 'finish', upload_session_id: '7', title: 'Cat' });
  expect(new Set(heads.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer EAAtoken']));
});
