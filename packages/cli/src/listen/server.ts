import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { challenge, receive, type Secrets, type WebhookAnswer, type WebhookEvent } from '@edgewalk/webhooks';
import { EdgewalkError } from '@edgewalk/core';
import { escapeControls } from '../terminal/escape-controls.js';
import { readBody } from '../http/read-body.js';
import { plain } from './answer.js';
import { forward } from './forward.js';

export interface Receiving {
  readonly secrets: Secrets;
  readonly verifyToken: string;
  readonly forwardTo: string | undefined;
}

/** What is told of deliveries. */
export interface Told {
  readonly print: (events: readonly WebhookEvent[]) => void;
  readonly writeError: (text: string) => void;
}

/** A server that answers the handshake, and takes deliveries; it does not listen yet. */
export const receiverServer = (receiving: Receiving, told: Told): Server =>
  createServer((request, response) => {
    // A sender that breaks off ends its own request and nothing else.
    handle(request, receiving, told).then(
      (answer) => send(response, answer),
      () => response.destroy(),
    );
  });

async function handle(request: IncomingMessage, receiving: Receiving, told: Told): Promise<WebhookAnswer> {
  const { method = 'GET', url = '/', headers } = request;
  if (method === 'GET') return shake(url, receiving, told);
  if (method !== 'POST') return plain(405, 'write GET or POST');
  const body = await readBody(request);
  if (body === undefined) return plain(413, 'too large');
  try {
    told.print(await receive({ secrets: receiving.secrets, body, headers }));
  } catch (error) {
    if (!(error instanceof EdgewalkError)) throw error;
    told.writeError(escapeControls(`edgewalk: refused: ${error.message} ${error.advice}`));
    return plain((error as { readonly status?: number }).status ?? 400, 'refused');
  }
  if (receiving.forwardTo === undefined) return plain(200, 'ok');
  return forward(receiving.forwardTo, { headers, body }, told.writeError);
}

async function shake(url: string, { verifyToken }: Receiving, { writeError }: Told): Promise<WebhookAnswer> {
  const answer = await challenge(url, { verifyToken });
  const outcome = answer.status === 200 ? 'the handshake was answered' : `a handshake was refused: ${answer.body}`;
  writeError(`edgewalk: ${outcome}`);
  return answer;
}

function send(response: ServerResponse, { status, headers, body }: WebhookAnswer): void {
  // Connections that stay open would keep the command from ending.
  response.writeHead(status, { ...headers, connection: 'close' }).end(body);
}
