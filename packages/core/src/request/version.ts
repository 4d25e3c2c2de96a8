/** A version of the Graph API, such as `v27.0`. */
export type Version = `v${number}.${number}`;

/** The newest version known to Edgewalk, and the default. */
export const latestVersion: Version = 'v27.0';

/** The only version of the Threads API. */
export const threadsVersion: Version = 'v1.0';

/** The days of a version. */
export interface VersionDates {
  readonly released: string;
  /** From this day on, Meta serves the oldest usable version instead. */
  readonly usableUntil?: string;
}

/**
 * When each version came and until when Meta serves it, the newest first. Meta has not named the end of v26.0: its rule
 * of two years after the next version gives it.
 */
export const versions: Readonly<Record<string, VersionDates>> = {
  'v27.0': { released: '2026-11-04' },
  'v26.0': { released: '2026-07-29', usableUntil: '2028-11-04' },
  'v25.0': { released: '2026-02-18', usableUntil: '2028-07-29' },
  'v24.0': { released: '2025-10-08', usableUntil: '2028-02-18' },
  'v23.0': { released: '2025-05-29', usableUntil: '2027-10-08' },
  'v22.0': { released: '2025-01-21', usableUntil: '2027-05-20' },
  'v21.0': { released: '2024-10-02', usableUntil: '2027-01-21' },
  'v20.0': { released: '2024-05-21', usableUntil: '2026-09-24' },
  'v19.0': { released: '2024-01-23', usableUntil: '2026-05-21' },
  'v18.0': { released: '2023-09-12', usableUntil: '2026-01-26' },
};

/** A feature of the API that Meta closed on every version. */
export interface Closing {
  /** The feature, as a noun. */
  readonly what: string;
  /** The day from which new apps, and new uses by older apps, have it no longer. */
  readonly closedOn?: string;
  /** The day from which nobody has it. */
  readonly removedOn?: string;
  readonly instead: string;
}

/** What Meta closed on every version, and when. */
export const closings = {
  alias: {
    what: 'field aliases (as)',
    closedOn: '2026-11-04',
    instead: 'expand each edge once, and read it in other ways in a batch',
  },
  method: { what: 'the method override', closedOn: '2026-11-04', instead: 'send GET, POST or DELETE itself' },
  callback: { what: 'JSONP', closedOn: '2026-11-04', instead: 'read the JSON: browsers may, by CORS' },
  ids: { what: 'requests for several ids', removedOn: '2026-10-27', instead: 'read them in a batch' },
  date_format: { what: 'the format of times', removedOn: '2026-10-27', instead: 'read the times as ISO 8601' },
} as const satisfies Readonly<Record<string, Closing>>;

/** The name of a closed feature, by its parameter or modifier. */
export type ClosedFeature = keyof typeof closings;

export const isVersion = (text: string): text is Version => /^v\d+\.\d+$/.test(text);
