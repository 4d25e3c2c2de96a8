import { isObject } from '../codec/record-check.js';
import { keep } from './bounded-cache.js';

/** The usage of one allowance in percent; at 100 Meta refuses calls. */
export interface Allotment {
  readonly callCount?: number;
  readonly totalTime?: number;
  readonly totalCpuTime?: number;
  /** Minutes until calls are accepted again. */
  readonly regainAccessMinutes?: number;
  /** Every figure unchanged, by Meta's name. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** One business use case of one business object (an Instagram account, a Page). */
export interface BusinessUseCase extends Allotment {
  readonly objectId: string;
  /** Such as `instagram` or `pages`. */
  readonly type: string;
}

/** The usage headers of a response. Meta sends them only with enough traffic. */
export interface Usage {
  readonly app?: Allotment;
  readonly page?: Allotment;
  readonly adAccount?: Allotment;
  readonly businessUseCases: readonly BusinessUseCase[];
  /** Usage headers that cannot be parsed, unchanged, by name. */
  readonly unreadable?: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string>>;

const usageHeaders = ['x-app-usage', 'x-page-usage', 'x-ad-account-usage', 'x-business-use-case-usage'] as const;

/** Consecutive responses often have the same figures. */
const usageCache = new Map<string, Usage | undefined>();
const longestCached = 2_000;

/** Parses the usage headers; undefined when there are none. A figure that cannot be parsed is in `raw` only. */
export function parseUsage(headers: Headers): Usage | undefined {
  return usageIn(headers);
}

/** Parses the usage headers after `clean` has redacted them. Caches only headers without secrets. */
export function cleanUsage(headers: Headers, clean: (text: string) => string): Usage | undefined {
  let text = '';
  for (const name of usageHeaders) if (headers[name] !== undefined) text += `${name}: ${headers[name]}\n`;
  if (text === '') return undefined;
  const found = usageCache.get(text);
  if (found !== undefined) return found;
  const cleaned = clean(text);
  if (cleaned !== text) return usageIn(cleanedHeaders(headers, clean));
  const usage = usageIn(headers);
  return text.length > longestCached ? usage : keep(usageCache, text, usage, 200);
}

const cleanedHeaders = (headers: Headers, clean: (text: string) => string): Headers =>
  Object.fromEntries(
    usageHeaders.flatMap((name) => (headers[name] === undefined ? [] : [[name, clean(headers[name])]])),
  );

function usageIn(headers: Headers): Usage | undefined {
  const [app, page, adAccount, business] = usageHeaders.map((name) => objectIn(headers[name]));
  const businessUseCases = businessUseCasesOf(business);
  const unreadable = unreadableIn(headers);
  if (!app && !page && !adAccount && businessUseCases.length === 0 && !unreadable) return undefined;
  return {
    ...(app && { app: allotment(app) }),
    ...(page && { page: allotment(page) }),
    ...(adAccount && { adAccount: allotment(adAccount) }),
    businessUseCases,
    ...(unreadable && { unreadable }),
  };
}

function objectIn(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Ignores an empty header. */
function unreadableIn(headers: Headers): Record<string, string> | undefined {
  const found = usageHeaders.flatMap((name) => {
    const text = headers[name];
    return text === undefined || text.trim() === '' || objectIn(text) ? [] : [[name, text] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function businessUseCasesOf(value: Record<string, unknown> | undefined): BusinessUseCase[] {
  return Object.entries(value ?? {}).flatMap(([objectId, entries]) =>
    (Array.isArray(entries) ? entries : []).filter(isObject).map((entry) => ({
      objectId,
      type: typeof entry['type'] === 'string' ? entry['type'] : 'unknown',
      ...allotment(entry),
    })),
  );
}

function allotment(raw: Record<string, unknown>): Allotment {
  // Basic Display spells two of them differently; an ad account has a single figure.
  const callCount = percent(raw['call_count'] ?? raw['call_volume'] ?? raw['acc_id_util_pct']);
  const totalTime = percent(raw['total_time']);
  const totalCpuTime = percent(raw['total_cputime'] ?? raw['cpu_time']);
  const regainAccessMinutes = percent(raw['estimated_time_to_regain_access']);
  return {
    ...(callCount !== undefined && { callCount }),
    ...(totalTime !== undefined && { totalTime }),
    ...(totalCpuTime !== undefined && { totalCpuTime }),
    ...(regainAccessMinutes !== undefined && { regainAccessMinutes }),
    raw,
  };
}

/** A percentage: a number, or a text such as `"17%"`. */
function percent(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace('%', '')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** No window of Meta's is longer than a day: what says more is no time. */
const longestRegainMs = 24 * 60 * 60_000;

const minutesToMs = (minutes: number): number => Math.min(longestRegainMs, minutes * 60_000);

/** The longest wait that Meta reports, in milliseconds, a day at most; undefined when it reports none. */
export function regainAccessMs(usage: Usage | undefined): number | undefined {
  const minutes = (usage?.businessUseCases ?? []).map((entry) => entry.regainAccessMinutes ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? minutesToMs(longest) : undefined;
}

/** The highest figure; undefined when there is none. */
export function percentOf({ callCount, totalTime, totalCpuTime }: Allotment): number | undefined {
  const figures = [callCount, totalTime, totalCpuTime].filter((figure) => figure !== undefined);
  return figures.length > 0 ? Math.max(...figures) : undefined;
}

/** How long Meta refuses calls, in milliseconds. Meta reports minutes, for ad accounts seconds. */
export function regainMsOf(figures: Allotment): number | undefined {
  const { regainAccessMinutes = 0, raw } = figures;
  if (regainAccessMinutes > 0) return minutesToMs(regainAccessMinutes);
  const seconds = percent(raw['reset_time_duration']);
  const isUsedUp = (percentOf(figures) ?? 0) >= 100;
  return isUsedUp && seconds !== undefined && seconds > 0 ? minutesToMs(seconds / 60) : undefined;
}
