/** The kinds of allowance. Meta names business objects and ad accounts; a token's is told by a digest of it. */
export type AllowanceKind = 'app' | 'user' | 'page' | 'business use case' | 'ad account' | 'custom';

/** One allowance: what Meta counts calls against. */
export interface AllowanceId {
  readonly kind: AllowanceKind;
  /** The business object or ad account; otherwise the app, or a digest of the token. */
  readonly id: string;
  /** Of a business use case, such as `instagram` or `pages`, as Meta reports it. */
  readonly type?: string;
}

/** Names an allowance among those of one app. Never contains a token. */
export const keyOf = ({ kind, id, type = '' }: AllowanceId): string => `${kind}:${id}:${type}`;

/** Whether it is the allowance of an account, not of an app or a token. */
export const isAccount = ({ kind }: AllowanceId): boolean => kind === 'business use case' || kind === 'ad account';

const hour = 3_600_000;

/** The rolling window of an allowance: a day for the use cases of an account, an hour for all others. */
export const windowOf = ({ kind }: AllowanceId): number => (kind === 'business use case' ? 24 * hour : hour);
