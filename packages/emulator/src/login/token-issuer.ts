import type { TokenRecord } from './token-record.js';
import type { Authenticated } from './world.js';

/** A token to issue in exchange for the token of a call. */
export interface TokenPlan {
  /** Whom it speaks for; who the call speaks for unless given. */
  readonly subject?: string | undefined;
  /** What it may do; as much as the call's own token unless given. What no app may ask for is passed over. */
  readonly scopes?: readonly string[] | undefined;
  /** In milliseconds; it never ends unless given. */
  readonly lifetime?: number | undefined;
}

/** Makes and ends tokens on behalf of a call. */
export interface TokenIssuer {
  /** Makes a token. */
  readonly issue: (plan: TokenPlan) => string;
  /** Ends all tokens that the app of the call has of a person. */
  readonly end: (person: string) => void;
  /** What a person has granted to the app of the call. */
  readonly granted: (person: string) => ReadonlySet<string>;
  /** What an app may ask people for. */
  readonly scopes: ReadonlySet<string>;
}

/** The issuer of one call. */
export const tokenIssuer = (session: Authenticated): TokenIssuer => ({
  issue: (plan) => issue(session, plan),
  end: (person) => end(session, person),
  granted: (person) => new Set(liveTokens(session, person).flatMap(({ permissions }) => [...permissions])),
  scopes: session.logins.scopes.facebook,
});

function issue({ clock, logins, token }: Authenticated, { subject, scopes, lifetime }: TokenPlan): string {
  const granted = scopes?.filter((scope) => logins.scopes.facebook.has(scope));
  const now = clock.now();
  const person = subject ?? token.granter;
  const { account, app, login, withheld } = token;
  const record: TokenRecord = {
    account,
    app,
    login,
    withheld,
    kind: 'user',
    token: `E${logins.text('issued')}`,
    subject: person,
    granter: person,
    permissions: granted === undefined ? token.permissions : new Set(granted),
    issuedAt: now,
    consentedAt: now,
    expiresAt: lifetime === undefined ? undefined : now + lifetime,
  };
  logins.tokens.set(record.token, record);
  return record.token;
}

function end(session: Authenticated, person: string): void {
  for (const record of liveTokens(session, person))
    session.logins.tokens.set(record.token, { ...record, revocation: 'removed' });
}

const liveTokens = ({ logins, token }: Authenticated, person: string): TokenRecord[] =>
  [...logins.tokens.values()].filter(
    ({ app, granter, revocation }) => app === token.app && granter === person && revocation === undefined,
  );
