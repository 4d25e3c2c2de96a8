import type { Agent } from 'undici';

/** Undici's `Agent`, loaded at the first request, so that importing Edgewalk stays cheap. */
export async function importAgent(): Promise<typeof Agent> {
  // Not all of undici, which takes three times as long. It has no `exports`, and the version is pinned.
  // @ts-expect-error A part of undici has no types of its own.
  const module = (await import('undici/lib/dispatcher/agent.js')) as { readonly default: typeof Agent };
  return module.default;
}
