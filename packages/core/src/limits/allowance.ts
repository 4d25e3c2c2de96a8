/** What calls draw on. `page` and `user` are known by a digest of the token; Meta names the others. */
export type AllowanceKind = 'app' | 'user' | 'page' | 'business use case' | 'ad account' | 'custom';

/** One allowance: what Meta counts calls against. */
export interface AllowanceId {
  readonly kind: AllowanceKind;
  /** The business object or ad account; otherwise the app, or a digest of the token. */
  readonly id: string;
  /** Of a business use case, such as `instagram` or `pages`. */
  readonly type?: string;
}

/** One text for each allowance, as stores keep it. There is never a token in it. */
export const keyOf = ({ kind, id, type }: AllowanceId): string =>
  [kind.replaceAll(' ', '-'), id, ...(type === undefined ? [] : [type])].join(':');

const hour = 3_600_000;

/** Meta counts calls over a rolling window: a day for most business use cases, an hour for all else. */
export function windowOf({ kind, type = '' }: AllowanceId): number {
  const aDay = kind === 'business use case' && !/^(ads_|custom_audience)/.test(type);
  return aDay ? 24 * hour : hour;
}

/** The business use cases by the code of their refusal. */
const typeByCode: Readonly<Record<number, string>> = {
  80000: 'ads_insights',
  80001: 'pages',
  80002: 'instagram',
  80003: 'custom_audience',
  80004: 'ads_management',
  80005: 'leadgen',
  80006: 'messenger',
  80008: 'whatsapp_business_management',
};

/** The type of the business use case that a code refuses. */
export const typeOfCode = (code: number | undefined): string =>
  (code === undefined ? undefined : typeByCode[code]) ?? 'unknown';
