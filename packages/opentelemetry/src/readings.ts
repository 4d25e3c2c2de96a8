import type { Allotment, Usage } from '@edgewalk/core';

/** One figure of one allowance, with the attributes that tell which. Whose it is stays out: that is an id. */
interface Reading {
  readonly percent: number;
  /** In the words of `RateLimitError.allowance`. */
  readonly 'edgewalk.allowance': 'app' | 'page' | 'ad account' | 'business use case';
  /** Such as `instagram` or `pages`. */
  readonly 'edgewalk.business_use_case'?: string;
  /** What is counted. */
  readonly 'edgewalk.measure': 'calls' | 'time' | 'cpu time';
}

type Kind = Omit<Reading, 'percent' | 'edgewalk.measure'>;

/** Every figure that came with an answer. */
export function readingsOf(usage: Usage | undefined): Reading[] {
  if (usage === undefined) return [];
  const { app, page, adAccount, businessUseCases } = usage;
  return [
    ...figures(app, { 'edgewalk.allowance': 'app' }),
    ...figures(page, { 'edgewalk.allowance': 'page' }),
    ...figures(adAccount, { 'edgewalk.allowance': 'ad account' }),
    ...businessUseCases.flatMap((one) =>
      figures(one, { 'edgewalk.allowance': 'business use case', 'edgewalk.business_use_case': one.type }),
    ),
  ];
}

function figures({ callCount, totalTime, totalCpuTime }: Partial<Allotment> = {}, kind: Kind): Reading[] {
  const all = [
    ['calls', callCount],
    ['time', totalTime],
    ['cpu time', totalCpuTime],
  ] as const;
  return all.flatMap(([measure, percent]) =>
    percent === undefined ? [] : [{ ...kind, 'edgewalk.measure': measure, percent }],
  );
}
