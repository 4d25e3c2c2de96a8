import type { Allotment, Usage } from '@edgewalk/core';

/** One percentage of one allowance, with its attributes. The account is left out: it is an id. */
interface Reading {
  readonly percent: number;
  /** As in `RateLimitError.allowance`. */
  readonly 'edgewalk.allowance': 'app' | 'page' | 'ad account' | 'business use case';
  /** Such as `instagram` or `pages`. */
  readonly 'edgewalk.business_use_case'?: string;
  /** The counted quantity. */
  readonly 'edgewalk.measure': 'calls' | 'time' | 'cpu time';
}

type Kind = Omit<Reading, 'percent' | 'edgewalk.measure'>;

/** Lists all percentages of a response's usage headers. */
export function listReadings(usage: Usage | undefined): Reading[] {
  if (usage === undefined) return [];
  const { app, page, adAccount, businessUseCases } = usage;
  return [
    ...toReadings(app, { 'edgewalk.allowance': 'app' }),
    ...toReadings(page, { 'edgewalk.allowance': 'page' }),
    ...toReadings(adAccount, { 'edgewalk.allowance': 'ad account' }),
    ...businessUseCases.flatMap((one) =>
      toReadings(one, { 'edgewalk.allowance': 'business use case', 'edgewalk.business_use_case': one.type }),
    ),
  ];
}

function toReadings({ callCount, totalTime, totalCpuTime }: Partial<Allotment> = {}, kind: Kind): Reading[] {
  const all = [
    ['calls', callCount],
    ['time', totalTime],
    ['cpu time', totalCpuTime],
  ] as const;
  return all.flatMap(([measure, percent]) =>
    percent === undefined ? [] : [{ ...kind, 'edgewalk.measure': measure, percent }],
  );
}
