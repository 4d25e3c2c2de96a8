import type { Agent, Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import { ProxyProblem } from './proxies.js';
import { messageOf } from './thrown.js';

// Not all of undici, which takes three times as long, and sets its agent as the one of the process. It has no `exports`,
// and the version is pinned. The `imports` of package.json keep it out of bundles that are not for Node. webpack would
// make files of their own for the parts, and those need a browser.

/** Undici is not here: a bundle left it out, or holds it in a form that does not load. */
export class NoUndici extends Error {
  constructor(reason: string) {
    super(
      `undici cannot be loaded here (${reason}): use fetchTransport(), or undiciTransport({ dispatcher: new Agent() }) with an Agent that you import from undici`,
    );
  }
}

async function load<A>(part: () => Promise<{ readonly default: unknown }>): Promise<A> {
  const { default: found } = await part().catch((thrown: unknown) => {
    throw new NoUndici(messageOf(thrown));
  });
  // A bundle that failed to load it once has an empty module the next time.
  if (typeof found === 'function') return found as A;
  throw new NoUndici('it is not part of this bundle');
}

/** Undici's `Agent`, loaded at the first request, so that importing Edgewalk stays cheap. */
export const importAgent = (): Promise<typeof Agent> =>
  load<typeof Agent>(() => import(/* webpackMode: "eager" */ '#undici/dispatcher/agent.js'));

type Connect = (options: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData>;
export type ProxyAgentOptions = EnvHttpProxyAgent.Options;

/** Makes undici's agent for proxies, loaded where there is one. */
export async function makeProxyAgent(options: ProxyAgentOptions): Promise<EnvHttpProxyAgent> {
  const [ProxyAgent, ProxyPool, connect] = await Promise.all([
    load<typeof EnvHttpProxyAgent>(
      () => import(/* webpackMode: "eager" */ '#undici/dispatcher/env-http-proxy-agent.js'),
    ),
    load<typeof Pool>(() => import(/* webpackMode: "eager" */ '#undici/dispatcher/pool.js')),
    load<Connect>(() => import(/* webpackMode: "eager" */ '#undici/api/api-connect.js')),
  ]);
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
