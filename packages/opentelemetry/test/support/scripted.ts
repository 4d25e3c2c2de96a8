import { type ClientOptions, type GraphError, Instagram, type Transport } from '@edgewalk/instagram';

export const token = 'EAAtest-token-5f1c9be27d';
export const userId = '17841405822304914';

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly error?: GraphError;
}

/** Creates a tree whose requests receive the replies in order. */
export function createTree(replies: readonly Reply[], options: Partial<ClientOptions> = {}) {
  const left = [...replies];
  const transport: Transport = () => async () => {
    const reply = left.shift();
    if (!reply) throw new Error('unexpected request');
    if (reply.error) return { _tag: 'Left', left: reply.error };
    const { status = 200, headers = {}, body } = reply;
    return { _tag: 'Right', right: { status, headers, body: JSON.stringify(body) } };
  };
  return new Instagram({ accessToken: token, userId, transport, retry: { firstDelayMs: 0 }, ...options });
}

/** Meta's error envelope. */
export const envelope = (code: number, more: Record<string, unknown> = {}) => ({
  error: { message: `(#${code}) no`, type: 'OAuthException', code, fbtrace_id: 'Atrace', ...more },
});
