import type { Agent, Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import { ProxyProblem } from './proxies.js';

// Not all of undici, which takes three times as long, and sets its agent as the one of the process. It has no `exports`,
// and the version is pinned.

/** Undici's `Agent`, loaded at the first request, so that importing Edgewalk stays cheap. */
export async function importAgent(): Promise<typeof Agent> {
  // @ts-expect-error A part of undici has no types of its own.
  const module = (await import('undici/lib/dispatcher/agent.js')) as { readonly default: typeof Agent };
  return module.default;
}

type Connect = (options: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData>;
export type ProxyAgentOptions = EnvHttpProxyAgent.Options;

/** Makes undici's agent for proxies, loaded where there is one. */
export async function makeProxyAgent(options: ProxyAgentOptions): Promise<EnvHttpProxyAgent> {
  const [{ default: ProxyAgent }, { default: ProxyPool }, { default: connect }] = (await Promise.all([
    // @ts-expect-error As above.
    import('undici/lib/dispatcher/env-http-proxy-agent.js'),
    // @ts-expect-error As above.
    import('undici/lib/dispatcher/pool.js'),
    // @ts-expect-error As above.
    import('undici/lib/api/api-connect.js'),
  ])) as [{ default: typeof EnvHttpProxyAgent }, { default: typeof Pool }, { default: Connect }];
  const clientFactory = (origin: URL, poolOptions: object) => {
    const pool = new ProxyPool(origin, { ...poolOptions, headersTimeout: longestConnect });
    return Object.assign(pool, { connect: reporting(connect.bind(pool)) });
  };
  return new ProxyAgent({ ...options, clientFactory });
}

/** How long a proxy may take to connect, in milliseconds: as long as undici gives a host. */
const longestConnect = 10_000;

/** Says of a failure that it is the proxy's. Undici 7 itself would ask one that breaks off again and again, for ever. */
const reporting =
  (connect: Connect): Connect =>
  async (options) => {
    try {
      return await connect(options);
    } catch (thrown) {
      throw new ProxyProblem(thrown);
    }
  };
