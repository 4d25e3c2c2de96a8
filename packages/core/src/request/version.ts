/** A version of the Graph API, such as `v26.0`. */
export type Version = `v${number}.${number}`;

/** The newest version that Edgewalk knows, and the default. */
export const latestVersion: Version = 'v26.0';

/** The release date and expiry of each version; Meta serves the oldest usable version in place of an expired one. */
export const versions: Readonly<Record<string, { readonly released: string; readonly usableUntil?: string }>> = {
  'v26.0': { released: '2026-07-29' },
  'v25.0': { released: '2026-02-18', usableUntil: '2028-07-29' },
  'v24.0': { released: '2025-10-08', usableUntil: '2028-02-18' },
  'v23.0': { released: '2025-05-29', usableUntil: '2027-10-08' },
  'v22.0': { released: '2025-01-21', usableUntil: '2027-05-20' },
  'v21.0': { released: '2024-10-02', usableUntil: '2027-01-21' },
  'v20.0': { released: '2024-05-21', usableUntil: '2026-09-24' },
  'v19.0': { released: '2024-01-23', usableUntil: '2026-05-21' },
  'v18.0': { released: '2023-09-12', usableUntil: '2026-01-26' },
};

export const isVersion = (text: string): text is Version => /^v\d+\.\d+$/.test(text);
