import type { RawParams } from '../http/form.js';
import type { Emulator } from '../instance/emulator.js';
import { permissionWords } from '../login/permission-words.js';
import type { RevocationReason } from '../login/token-record.js';
import type { TokenDetailsDocument, TokenDocument, TokensDocument } from './documents.js';
import { mayBeText, text, wrong } from './members.js';
import type { Route } from './routes.js';

/** The routes of tokens. The console reads the details, and a token only when somebody copies it. */
export const tokenRoutes: Readonly<Record<string, Route>> = {
  'GET /tokens': ({ url, tokens, apps }): TokensDocument => ({ url, tokens, apps }),
  'GET /tokens/details': (emulator): TokenDetailsDocument => ({
    apps: withoutSecrets(emulator.apps),
    details: emulator.describeTokens(),
    words: permissionWords,
  }),
  'GET /tokens/{id}': ({ tokens }, _body, name): TokenDocument => {
    const token = named(tokens, name);
    if (token === undefined)
      throw wrong('tokens', `there is no token ${name}: write ${Object.keys(tokens).join(', ')}`);
    return { token };
  },
  'POST /revoke': (emulator, body) =>
    emulator.revoke(mayBeText(body, 'account') ?? tokenIn(emulator, body), reasonIn(body)),
};

const withoutSecrets = (apps: Emulator['apps']) =>
  Object.fromEntries(
    Object.entries(apps).map(([key, { product, id, name }]) => [key, { product, id, name }]),
  ) as TokenDetailsDocument['apps'];

const named = (tokens: Emulator['tokens'], wanted: string): string | undefined =>
  Object.entries(tokens).find(([name]) => name === wanted)?.[1];

/** A token's text, or its name. */
function tokenIn({ tokens }: Emulator, body: RawParams): string {
  const given = text(body, 'token');
  return named(tokens, given) ?? given;
}

function reasonIn(body: RawParams): RevocationReason {
  const reason = body['reason'] ?? 'removed';
  if (reason === 'removed' || reason === 'revoked' || reason === 'checkpointed') return reason;
  throw wrong('revoke', 'reason: write removed, revoked or checkpointed');
}
