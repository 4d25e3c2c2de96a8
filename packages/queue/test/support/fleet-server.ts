import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What Meta does with a request for an account; nothing special by default. */
export interface FleetPlan {
  /** Its allowance is used up for so many minutes. */
  readonly heldMinutes?: number;
  /** How often it is refused for that; always by default. */
  readonly heldTimes?: number;
  readonly isRevoked?: boolean;
  /** The most media of a page: a larger one is "too much data". */
  readonly mostMedia?: number;
  /** Its pages lead back to the first. */
  readonly circle?: true;
  /** How many media it has; 3 by default. */
  readonly media?: number;
  /** So many requests fail first, by `code`. */
  readonly failures?: number;
  readonly code?: number;
}

interface Answer {
  readonly code: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
}

const usageName = 'x-business-use-case-usage';

/** A Graph API of many accounts: batches, expansions, pages, refusals and usage headers, as platform.md has them. */
export class FleetServer {
  /** The accounts of each request. */
  readonly requests: string[][] = [];
  readonly plans = new Map<string, FleetPlan>();
  /** The whole app is held for so many of its requests. */
  appRefusals = 0;
  /** The most items of a batch: a larger one is "too much data" as a whole. */
  mostTogether = 50;
  /** Whose token is refused as the sender of a batch. */
  readonly deadSenders = new Set<string>();
  latencyMs = 0;
  largest = 0;
  #onWay = 0;
  readonly #failed = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #server = createServer((request, response) => {
    const respond = async () => {
      const answer = await this.#answer(request);
      response.writeHead(answer.code, {
        'content-type': 'application/json',
        ...Object.fromEntries(answer.headers.map(({ name, value }) => [name, value])),
      });
      response.end(answer.body);
    };
    void respond();
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const body = await text(request);
    this.#onWay += 1;
    this.largest = Math.max(this.largest, this.#onWay);
    if (this.latencyMs > 0) await new Promise((resolve) => void setTimeout(resolve, this.latencyMs));
    this.#onWay -= 1;
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (request.method !== 'POST') {
      const url = new URL(request.url ?? '/', 'http://host');
      this.requests.push([accountIn(url)]);
      return this.#read(url, token);
    }
    const items = JSON.parse(new URLSearchParams(body).get('batch') ?? '[]') as { relative_url: string }[];
    const urls = items.map((item) => new URL(item.relative_url, 'http://host/v0.0/'));
    this.requests.push(urls.map(accountIn));
    if (this.deadSenders.has(token)) return refusal(190, 460);
    if (items.length > this.mostTogether) return refusal(1, 99, 'Please reduce the amount of data you are asking for');
    const answers = urls.map((url) => this.#read(url, url.searchParams.get('access_token') ?? token));
    return { code: 200, headers: [], body: JSON.stringify(answers) };
  }

  #read(url: URL, token: string): Answer {
    const account = accountIn(url);
    const { heldMinutes, heldTimes = Infinity, isRevoked, ...plan } = this.plans.get(account) ?? {};
    const { mostMedia = 100, media = 3, failures = 0, code = 2 } = plan;
    if (this.appRefusals > 0) {
      this.appRefusals -= 1;
      return refusal(4);
    }
    if (isRevoked === true || this.deadSenders.has(token)) return refusal(190, 460);
    const refused = this.#refused.get(account) ?? 0;
    if (heldMinutes !== undefined && refused < heldTimes) {
      this.#refused.set(account, refused + 1);
      return { ...refusal(80_002), headers: [{ name: usageName, value: usage(account, heldMinutes) }] };
    }
    const failed = this.#failed.get(account) ?? 0;
    if (failed < failures) {
      this.#failed.set(account, failed + 1);
      return refusal(code);
    }
    const fields = url.searchParams.get('fields') ?? '';
    const limit = Number(url.searchParams.get('limit') ?? /media\.limit\((\d+)\)/.exec(fields)?.[1] ?? 25);
    const readsMedia = url.pathname.endsWith('/media') || fields.includes('media');
    if (readsMedia && limit > mostMedia) return refusal(1, 99, 'Please reduce the amount of data you are asking for');
    const page = pageOf(account, media, limit, afterIn(url, plan.circle === true ? 4 : media));
    const value = url.pathname.endsWith('/media')
      ? page
      : { id: account, username: `user.${account}`, ...(readsMedia && { media: page }) };
    return { code: 200, headers: [{ name: usageName, value: usage(account, 0) }], body: JSON.stringify(value) };
  }
}

/** Where a page begins; in a circle at the beginning again. */
const afterIn = ({ searchParams }: URL, end: number): number =>
  Number(searchParams.get('after') ?? 0) % Math.max(1, end);

/** `/v27.0/178/media` and `178/media` alike. */
const accountIn = (url: URL): string => url.pathname.split('/').find((part) => /^\d+$/.test(part)) ?? '';

function pageOf(account: string, count: number, limit: number, after: number) {
  const data = Array.from({ length: Math.max(0, Math.min(limit, count - after)) }, (_, index) => ({
    id: `${account}${after + index}`,
  }));
  const end = after + data.length;
  const next = end < count ? { next: `https://graph.facebook.com/v0.0/${account}/media?after=${end}` } : {};
  return { data, paging: { cursors: { before: String(after), after: String(end) }, ...next } };
}

const usage = (account: string, minutes: number): string =>
  JSON.stringify({
    [account]: [{ type: 'instagram', call_count: minutes > 0 ? 100 : 3, estimated_time_to_regain_access: minutes }],
  });

function refusal(code: number, subcode?: number, message = `(#${code}) refused`): Answer {
  const error = { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'A1' };
  return { code: code === 1 ? 500 : 400, headers: [], body: JSON.stringify({ error }) };
}
