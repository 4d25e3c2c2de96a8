import type { Dispatcher } from 'undici';
import { importAgent, importProxyAgent } from './undici-agent.js';

/** Sockets per host, unless a transport says otherwise: more make Meta no faster. */
export const defaultConnections = 64;

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

  async open(): Promise<Dispatcher> {
    const pool = (this.#pool ??= join(this.#options));
    return (this.agent = await pool.agent);
  }

  /** Closes the sockets, unless another transport uses them. */
  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = this.agent = undefined;
    if (pool === undefined || --pool.users > 0) return;
    const key = keyOf(this.#options);
    if (pools.get(key) === pool) pools.delete(key);
    await (await pool.agent).close();
  }
}

const keyOf = ({ connections, proxy }: SocketOptions): string => JSON.stringify([connections, proxy]);

function join(options: SocketOptions): Pool {
  const key = keyOf(options);
  const pool = pools.get(key) ?? { agent: makeAgent(options), users: 0 };
  pools.set(key, pool);
  pool.users += 1;
  pool.agent.catch(() => pools.delete(key));
  return pool;
}

async function makeAgent({ connections = defaultConnections, proxy }: SocketOptions): Promise<Dispatcher> {
  if (proxy === false || (proxy === undefined && !namesProxy(process.env)))
    return new (await importAgent())({ connections });
  const ProxyAgent = await importProxyAgent();
  // NO_PROXY is for the proxies of the environment.
  return new ProxyAgent({ connections, ...(proxy && { httpProxy: proxy, httpsProxy: proxy, noProxy: '' }) });
}

const namesProxy = (env: NodeJS.ProcessEnv): boolean =>
  ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => Boolean(env[name]));

const globalDispatcher = Symbol.for('undici.globalDispatcher.1');

/**
 * What `setGlobalDispatcher` was given, such as a proxy or a mock. A plain `Agent` is there without anyone's asking, once
 * undici or Node's `fetch` was used, and has no bound.
 */
export function chosenDispatcher(): Dispatcher | undefined {
  const dispatcher = (globalThis as { [globalDispatcher]?: Dispatcher })[globalDispatcher];
  return dispatcher === undefined || dispatcher.constructor.name === 'Agent' ? undefined : dispatcher;
}
