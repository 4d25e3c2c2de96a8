import type { ConsoleHandler, NamedToken } from '@edgewalk/console';
import type { RequestParts } from '../http/request.js';
import type { Emulator } from '../instance/emulator.js';
import { isOwnHost, type Door } from './access.js';

/** The response of the console; its files come as bytes. */
type ConsoleAnswer = NonNullable<Awaited<ReturnType<ConsoleHandler>>>;

/** True for what is the console's: a browser that opens `/`, and its own addresses. `/` of other clients is Meta's. */
export function isConsole({ method, url, headers: { accept } }: RequestParts): boolean {
  if (/^\/_console(\/|\?|$)/.test(url)) return true;
  return method === 'GET' && url === '/' && /\btext\/html\b/.test(accept ?? '');
}

/** Serves the console. It is loaded by the first request for it: an emulator of a test needs none. */
export function consoleOf(emulator: Emulator, door: Door) {
  let handler: ConsoleHandler | undefined;
  return async ({ method, url, headers, body }: RequestParts, signal: AbortSignal): Promise<ConsoleAnswer> => {
    if (!isOwnHost(headers.host ?? '', door))
      return plain(421, `The console is at http://127.0.0.1:${door.port}/ only`);
    handler ??= (await import('@edgewalk/console')).consoleHandler({
      kind: 'emulator',
      baseUrl: emulator.url,
      key: door.key,
      tokens: () => namedTokens(emulator),
    });
    return (await handler({ method, url, headers, body, signal })) ?? plain(404, 'There is no such address');
  };
}

const namedTokens = (emulator: Emulator): readonly NamedToken[] => [
  ...emulator.describeTokens().map(({ name, login, works }) => {
    return { name, login, isUsable: works, token: emulator.tokens[name as keyof Emulator['tokens']] };
  }),
  // They reach the hosted accounts.
  ...emulator.agencies.map(({ tokens: { user } }, index): NamedToken => {
    return { name: `agency ${index + 1}`, login: 'facebook', isUsable: true, token: user };
  }),
];

const plain = (status: number, text: string): ConsoleAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body: `${text}\n`,
});
