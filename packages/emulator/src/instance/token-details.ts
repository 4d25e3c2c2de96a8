import { problemOf } from '../login/auth.js';
import type { Product } from '../login/apps.js';
import { lifetimes } from '../login/lifetimes.js';
import type { TokenRecord } from '../login/token-record.js';
import type { NamedTokens } from '../login/tokens.js';
import type { World } from '../login/world.js';
import { textIn } from '../world/values.js';

/** What is known of a token, without its text. Times are milliseconds since 1970. */
export interface TokenDetail {
  /** In `tokens`. */
  readonly name: string;
  readonly login: Product;
  readonly kind: TokenRecord['kind'];
  /** The name of the person, the Page, the account or the app. */
  readonly holder: string;
  readonly permissions: readonly string[];
  readonly issuedAt: number;
  /** Undefined where it never expires. */
  readonly expiresAt: number | undefined;
  readonly dataAccessEndsAt: number | undefined;
  /** Whether calls with it are taken. */
  readonly works: boolean;
  /** Of the error that it is refused with. */
  readonly code: number | undefined;
  readonly subcode: number | undefined;
  /** The name of the app. */
  readonly app: string;
}

/** The tokens that have a name. */
export const tokenDetails = (world: World, tokens: NamedTokens): readonly TokenDetail[] =>
  Object.entries(tokens).flatMap(([name, text]) => {
    const record = world.tokens.get(text);
    return record === undefined ? [] : [detailOf(world, name, record)];
  });

function detailOf({ store, clock }: World, name: string, record: TokenRecord): TokenDetail {
  const { app, kind, permissions, issuedAt, consentedAt, expiresAt, subject } = record;
  const fields = store.get(subject)?.fields ?? {};
  const problem = problemOf(record, clock.now());
  return {
    name,
    login: app.product,
    kind,
    holder: kind === 'app' ? app.name : (textIn(fields, 'name') ?? textIn(fields, 'username') ?? subject),
    permissions: [...permissions].toSorted(),
    issuedAt,
    expiresAt,
    dataAccessEndsAt: kind === 'app' ? undefined : (consentedAt ?? issuedAt) + lifetimes.dataAccess,
    works: problem === undefined,
    code: problem?.code,
    subcode: problem?.subcode,
    app: app.name,
  };
}
