import { AbortError, type HttpRequest, type Transport, undiciTransport } from '@edgewalk/core';
import { left } from '@edgewalk/core/declare';
import { isRecord } from '../output/record.js';

/**
 * A transport that refuses whatever is no read, so that no tool and no input of one can write: also a GET that Meta takes
 * for another method, or one that gives out tokens.
 */
export function readOnlyTransport(send: Transport = undiciTransport()): Transport {
  return (request) => (isRead(request) ? send(request) : async () => left(refusal));
}

const refusal = new AbortError({
  message: 'this server only reads',
  retry: 'never',
  advice: 'Start it with --allow-writes, and use the tools that write.',
  sent: false,
});

function isRead({ method, url, body }: HttpRequest): boolean {
  const address = new URL(url);
  if (method === 'GET') return isReadAddress(address);
  // A batch is read as a whole, if each of its requests is.
  if (method !== 'POST' || !/^\/(?:v\d+\.\d+\/?)?$/.test(address.pathname) || typeof body !== 'string') return false;
  const form = new URLSearchParams(body);
  const items = parseItems(form.get('batch') ?? '');
  return !namesMethod(form) && isReadAddress(address) && items !== undefined && items.every(isReadItem);
}

const namesMethod = (params: URLSearchParams): boolean => [...params.keys()].some((name) => /^_?method$/i.test(name));

const givesTokens = /\/(?:oauth|access_token|refresh_access_token)(?:\/|$)/i;

const isReadAddress = ({ pathname, searchParams }: URL): boolean =>
  !givesTokens.test(pathname) && !namesMethod(searchParams);

function parseItems(text: string): readonly unknown[] | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isReadItem(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const { method, relative_url: path, body } = item;
  if (method !== 'GET' || body !== undefined || typeof path !== 'string') return false;
  return isReadAddress(new URL(path.replace(/^\/*/, ''), 'https://graph.invalid/'));
}
