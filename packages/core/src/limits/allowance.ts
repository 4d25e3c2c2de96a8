/** The kinds of allowance. A digest of the token identifies `page` and `user`; Meta names the others. */
export type AllowanceKind = 'app' | 'user' | 'page' | 'business use case' | 'ad account' | 'custom';

/** One allowance: what Meta counts calls against. */
export interface AllowanceId {
  readonly kind: AllowanceKind;
  /** The business object or ad account; otherwise the app, or a digest of the token. */
  readonly id: string;
  /** Of a business use case, such as `instagram` or `pages`. */
  readonly type?: string;
}

/** The key of an allowance in a store. It never contains a token. */
export const keyOf = ({ kind, id, type }: AllowanceId): string =>
  [kind.replaceAll(' ', '-'), id, ...(type === undefined ? [] : [type])].join(':');

const hour = 3_600_000;

/** The rolling window of an allowance: a day for most business use cases, an hour for all others. */
export function windowOf({ kind, type = '' }: AllowanceId): number {
  const aDay = kind === 'business use case' && !/^(ads_|custom_audience)/.test(type);
  return aDay ? 24 * hour : hour;
}

/** The type of a business use case by the code of its refusal. */
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

/** The type of the business use case that a code refuses; `unknown` for another code. */
export const typeOfCode = (code: number | undefined): string =>
  (code === undefined ? undefined : typeByCode[code]) ?? 'unknown';
