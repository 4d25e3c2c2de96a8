import type { Emulator } from '@edgewalk/emulator';

/** What a person decides on a consent page, without a browser. Gives the address that the page then leads to. */
export async function decide(url: string, decision: 'continue' | 'cancel', decline: readonly string[] = []) {
  const page = await (await fetch(url)).text();
  const offered = [...page.matchAll(/name="granted\[\]" value="([^"]*)"/g)].map(([, scope = '']) => scope);
  const granted = offered.filter((scope) => !decline.includes(scope));
  const body = new URLSearchParams({ decision });
  for (const scope of granted) body.append('granted[]', scope);
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return response.headers.get('location') ?? '';
}

/** The same address with another value. */
export function withValue(url: string, name: string, value: string): string {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return changed.href;
}

/** Exchanges the code that a login leads back with, as one who got hold of it would. */
export async function spend(
  { apps, url }: Emulator,
  product: 'facebook' | 'instagram',
  callback: string,
): Promise<void> {
  const { origin, pathname, searchParams } = new URL(callback);
  const body = new URLSearchParams({
    client_id: apps[product].id,
    client_secret: apps[product].secret,
    grant_type: 'authorization_code',
    redirect_uri: origin + pathname,
    code: searchParams.get('code') ?? '',
  });
  const response = await fetch(`${url}/oauth/access_token`, { method: 'POST', body });
  if (!response.ok) throw new Error(`the code was not taken: ${await response.text()}`);
}
