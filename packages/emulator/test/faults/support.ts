import { afterEach } from '@jest/globals';
import { type Emulator, type EmulatorOptions, manualClock, startEmulator } from '../../src/index.js';
import { form, type Json, type Reply, type Sending, today } from '../support.js';

export interface Faulty {
  readonly emulator: Emulator;
  /** The id of the account. */
  readonly account: string;
  /** Asks with plain `fetch`. */
  readonly send: (path: string, sending?: Sending) => Promise<Reply>;
  /** The status and code of an answer, such as `400 24/4279009`; `200` for a success; `lost` where none came. */
  readonly told: (path: string, sending?: Sending) => Promise<string>;
  /** What the media of the account are, newest first. */
  readonly captions: () => Promise<readonly string[]>;
  /** A container of an image, ready to be published. */
  readonly container: (caption: string) => Promise<string>;
  /** What a publish is told. */
  readonly publish: (container: string) => Promise<string>;
}

const started: Emulator[] = [];

/** Ends what a test started. */
export function endAfterEach(): void {
  afterEach(() => Promise.all(started.splice(0).map((emulator) => emulator.close())));
}

/** An emulator with faults, on a clock that stands still. */
export async function faulty(options: EmulatorOptions = {}): Promise<Faulty> {
  const emulator = await startEmulator({ clock: manualClock(today), strict: true, ...options });
  started.push(emulator);
  const send = sender(emulator);
  const told = async (path: string, sending?: Sending) =>
    send(path, sending).then(summary, () => Promise.resolve('lost'));
  const account = await accountOf(options.seed);
  const post = (edge: string, values: Record<string, string>) => [`/${account}/${edge}`, form(values)] as const;
  return {
    emulator,
    account,
    send,
    told,
    captions: async () => {
      const { body } = await send(`/${account}/media?fields=caption&limit=4`);
      return (body['data'] as Json[]).map(({ caption }) => caption as string);
    },
    container: async (caption) => {
      const { body } = await send(...post('media', { image_url: 'https://images.example/a.jpg', caption }));
      return body['id'] as string;
    },
    publish: (creation_id) => told(...post('media_publish', { creation_id })),
  };
}

function sender({ url, tokens }: Emulator) {
  return async (path: string, { token = tokens.facebook, headers, ...rest }: Sending = {}): Promise<Reply> => {
    const all = { ...(token !== '' && { authorization: `Bearer ${token}` }), ...headers };
    const response = await fetch(`${url}${path}`, { ...rest, headers: all });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  };
}

/** What is no JSON is shown as it is. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return { text };
  }
}

function summary({ status, body }: Reply): string {
  const { code, error_subcode: subcode } = (body['error'] ?? {}) as Json;
  if (code === undefined) return String(status);
  return `${status} ${code}${subcode === undefined ? '' : `/${subcode}`}`;
}

const ids = new Map<number, Promise<string>>();

/** Asked of another emulator with the same seed: here a plan would count the request. */
function accountOf(seed = 1): Promise<string> {
  const known = ids.get(seed) ?? askAccount(seed);
  ids.set(seed, known);
  return known;
}

async function askAccount(seed: number): Promise<string> {
  const emulator = await startEmulator({ seed });
  const { body } = await sender(emulator)('/me?fields=user_id', { token: emulator.tokens.instagram });
  await emulator.close();
  return body['user_id'] as string;
}
