/** A minimal browser: it stores the cookies of one site, and does not follow redirects. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** The redirect target of a page. */
  async follow(url: string): Promise<string> {
    return new URL((await this.open(url)).headers.get('location') ?? '', url).href;
  }

  get cookies(): readonly string[] {
    return [...this.#cookies.keys()];
  }
}

/** Submits a decision on the consent page; returns the redirect address. */
export async function decide(url: string, decision: 'continue' | 'cancel'): Promise<string> {
  const page = await (await fetch(url)).text();
  const body = new URLSearchParams({ decision });
  for (const [, scope = ''] of page.matchAll(/name="granted\[\]" value="([^"]*)"/g)) body.append('granted[]', scope);
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return response.headers.get('location') ?? '';
}
