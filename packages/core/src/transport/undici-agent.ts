import type { Agent, EnvHttpProxyAgent } from 'undici';

// Not all of undici, which takes three times as long. It has no `exports`, and the version is pinned.

/** Undici's `Agent`, loaded at the first request, so that importing Edgewalk stays cheap. */
export async function importAgent(): Promise<typeof Agent> {
  // @ts-expect-error A part of undici has no types of its own.
  const module = (await import('undici/lib/dispatcher/agent.js')) as { readonly default: typeof Agent };
  return module.default;
}

/** Undici's agent for proxies, loaded where there is one. */
export async function importProxyAgent(): Promise<typeof EnvHttpProxyAgent> {
  // @ts-expect-error A part of undici has no types of its own.
  const module = (await import('undici/lib/dispatcher/env-http-proxy-agent.js')) as {
    readonly default: typeof EnvHttpProxyAgent;
  };
  return module.default;
}
