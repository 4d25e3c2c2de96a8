import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testDelivery, type Webhooks, type WebhookError, webhooks } from '../../src/index.js';

const secret = 'secret of the app';
export const verifyToken = 'token of the callback';

/** A text that only survives as bytes: beyond ASCII, slashes, quotes. */
export const text = 'Grüße 🎉 https://a.example/x "quoted" \\ 中文';

/** A hook that writes down the comments it gets, and why it refused. */
export function listening(options: { readonly maxBytes?: number } = {}) {
  const texts: (string | undefined)[] = [];
  const refused: WebhookError[] = [];
  const onRefused = (error: WebhookError) => refused.push(error);
  const hook: Webhooks = webhooks({ secrets: secret, verifyToken, onRefused, ...options }).on(
    'instagram',
    'comments',
    ({ value }) => texts.push(value.text),
  );
  return { hook, texts, refused };
}

export const delivery = (id: string, by = secret) =>
  testDelivery({ object: 'instagram', field: 'comments', account: '178', value: { id, text } }, { secret: by });

const handshake = (token: string) =>
  `?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': token }).toString()}`;

/** What Meta does, and what others try: status and text of each answer. */
export async function visit(send: (path: string, init: RequestInit) => Promise<Response>): Promise<string[]> {
  const right = await delivery('1');
  const chunked = await delivery('2');
  const requests: [string, RequestInit][] = [
    [handshake(verifyToken), {}],
    [handshake('a guess'), {}],
    ['', right],
    ['', { ...chunked, body: inPieces(chunked.body), duplex: 'half' } as RequestInit],
    ['', await delivery('3', 'secret of another app')],
    ['', { method: 'POST', body: '{}' }],
  ];
  const answers: string[] = [];
  for (const [path, init] of requests) {
    const response = await send(path, init);
    answers.push(`${response.status} ${await response.text()}`);
  }
  return answers;
}

/** How every adapter answers `visit`. */
export const expected = [
  '200 1158201444',
  '403 HandshakeError',
  '200 ok',
  '200 ok',
  '401 SignatureMismatchError',
  '401 SignatureMissingError',
];

/** A body that comes in pieces, cut inside of characters. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
}

/** Serves while a test runs. */
export async function serving<A>(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
  run: (url: string) => Promise<A>,
): Promise<A> {
  const server: Server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
