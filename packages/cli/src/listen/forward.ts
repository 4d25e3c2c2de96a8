import type { IncomingHttpHeaders } from 'node:http';
import type { WebhookAnswer } from '@edgewalk/webhooks';
import { plain } from './answer.js';

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What the application needs to verify the delivery itself. */
const forwarded = /^(?:content-type|user-agent|x-hub-signature(?:-256)?)$/;

/** How long the application may take, in milliseconds. Meta waits for some seconds. */
const patience = 20_000;

/**
 * Sends a delivery to the application, with its bytes and its signature. Its answer is given back, so that what it does not
 * take is sent again; 502 where it does not answer.
 */
export async function forward(
  url: string,
  { headers, body }: Delivery,
  writeError: (text: string) => void,
): Promise<WebhookAnswer> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    forwarded.test(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: Object.fromEntries(kept),
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    writeError(`edgewalk: forwarded: ${response.status} from ${url}`);
    return plain(response.status, 'forwarded');
  } catch (error) {
    const { name, cause } = error as { readonly name: string; readonly cause?: { readonly code?: string } };
    writeError(`edgewalk: not forwarded: ${url} does not answer (${cause?.code ?? name})`);
    return plain(502, 'not forwarded');
  }
}
