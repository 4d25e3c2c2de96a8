import { isObject } from '../codec.js';

/** How much of one allowance is used, in percent, 100 meaning that calls are refused. */
export interface Allotment {
  readonly callCount?: number;
  readonly totalTime?: number;
  readonly totalCpuTime?: number;
  /** Minutes until calls are accepted again. */
  readonly regainAccessMinutes?: number;
  /** Every number as it came, by Meta's name. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** One business use case of one business object (an Instagram account, a Page). */
export interface BusinessUseCase extends Allotment {
  readonly objectId: string;
  /** Such as `instagram` or `pages`. */
  readonly type: string;
}

/** What the usage headers of an answer say. Absent until there is enough traffic. */
export interface Usage {
  readonly app?: Allotment;
  readonly page?: Allotment;
  readonly adAccount?: Allotment;
  readonly businessUseCases: readonly BusinessUseCase[];
}

type Headers = Readonly<Record<string, string>>;

/** Reads the usage headers; undefined when there are none. What cannot be read counts as absent. */
export function parseUsage(headers: Headers): Usage | undefined {
  const app = header(headers, 'x-app-usage');
  const page = header(headers, 'x-page-usage');
  const adAccount = header(headers, 'x-ad-account-usage');
  const businessUseCases = businessUseCasesOf(header(headers, 'x-business-use-case-usage'));
  if (!app && !page && !adAccount && businessUseCases.length === 0) return undefined;
  return {
    ...(app && { app: allotment(app) }),
    ...(page && { page: allotment(page) }),
    ...(adAccount && { adAccount: allotment(adAccount) }),
    businessUseCases,
  };
}

function header(headers: Headers, name: string): Record<string, unknown> | undefined {
  const text = headers[name];
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
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
  // Basic Display spells two of them differently; ad accounts have one figure only.
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

/** A number, also where it is written `"17%"`. */
function percent(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace('%', '')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The longest wait that Meta announces, in milliseconds; undefined when it announces none. */
export function regainAccessMs(usage: Usage | undefined): number | undefined {
  const minutes = (usage?.businessUseCases ?? []).map((entry) => entry.regainAccessMinutes ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? longest * 60_000 : undefined;
}

/** The highest percentage of any allowance. */
export function highestPercent({ app, page, adAccount, businessUseCases }: Usage): number {
  const all = [app, page, adAccount, ...businessUseCases];
  return Math.max(
    0,
    ...all.flatMap((one) => [one?.callCount ?? 0, one?.totalTime ?? 0, one?.totalCpuTime ?? 0]),
  );
}
