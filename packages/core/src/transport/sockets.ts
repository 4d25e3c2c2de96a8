import type { Dispatcher } from 'undici';
import { importAgent, makeProxyAgent } from './undici-agent.js';
import { environmentProxies, hasProxies, type Proxies } from './proxies.js';

/** Sockets per host, unless a transport says otherwise: more make Meta no faster. */
const defaultConnections = 64;

export interface SocketOptions {
  readonly connections?: number | undefined;
  /** The address of a proxy; false ignores those of the environment. */
  readonly proxy?: string | false | undefined;
}

interface Pool {
  readonly agent: Promise<Dispatcher>;
  users: number;
}

/** Transports with the same options share their sockets, however many clients a process makes. */
const pools = new Map<string, Pool>();

/** The sockets of one transport, opened at its first request. */
export class Sockets {
  readonly #options: SocketOptions;
  #pool: Pool | undefined;
  /** Set once it is there, so that a request does not wait for it. */
  agent: Dispatcher | undefined;

  constructor(options: SocketOptions) {
    this.#options = options;
  }

  open(): Promise<Dispatcher> {
    const pool = (this.#pool ??= join(this.#options));
    const isOurs = () => this.#pool === pool;
    pool.agent.then(
      (agent) => isOurs() && (this.agent = agent),
      () => isOurs() && (this.#pool = undefined),
    );
    return pool.agent;
  }

  /** Closes the sockets, once their requests are answered, unless another transport uses them. */
  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = this.agent = undefined;
    if (pool === undefined || --pool.users > 0) return;
    leave(this.#options, pool);
    await pool.agent.then((agent) => agent.close()).catch(() => undefined);
  }
}

const keyOf = ({ connections, proxy }: SocketOptions): string => JSON.stringify([connections, proxy]);

function join(options: SocketOptions): Pool {
  const key = keyOf(options);
  const pool = pools.get(key) ?? { agent: makeAgent(options), users: 0 };
  pools.set(key, pool);
  pool.users += 1;
  // It is tried anew at the next request.
  pool.agent.catch(() => leave(options, pool));
  return pool;
}

function leave(options: SocketOptions, pool: Pool): void {
  const key = keyOf(options);
  if (pools.get(key) === pool) pools.delete(key);
}

async function makeAgent({ connections = defaultConnections, proxy }: SocketOptions): Promise<Dispatcher> {
  const proxies = proxiesOf(proxy);
  if (!hasProxies(proxies)) return new (await importAgent())({ connections });
  return makeProxyAgent({ connections, ...proxies });
}

/** NO_PROXY is for the proxies of the environment. */
const proxiesOf = (proxy: SocketOptions['proxy']): Proxies =>
  proxy === undefined ? environmentProxies() : { httpProxy: proxy || '', httpsProxy: proxy || '', noProxy: '' };
