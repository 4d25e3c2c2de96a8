import type { GraphError, RateLimitError } from '../errors/kinds.js';
import type { AllowanceId } from './allowance.js';
import type { Caller } from './caller.js';
import { type Allotment, percentOf, regainMsOf, type Usage } from '../wire/usage.js';

/** What a response reports about allowances. */
export interface ResponseObservation {
  readonly usage?: Usage | undefined;
  readonly error?: GraphError | undefined;
  /** The value that was read: objects in a list of an account belong to it. */
  readonly value?: unknown;
  /** True when the call was not sent. */
  readonly unsent?: boolean;
}

/** What a response reports about one allowance, with Meta's own figures. */
export interface ReportedAllowance {
  readonly allowance: AllowanceId;
  /** The highest reported figure. */
  readonly percent?: number;
  readonly regainMs?: number;
  /** Set when Meta refused the call for it: until when, or -1 where Meta does not say. */
  readonly refusedMs?: number;
  readonly figures?: Allotment;
}

/** What a response reports about each allowance. */
export function reportsOf({ usage, error }: ResponseObservation, caller: Caller): readonly ReportedAllowance[] {
  const figures = usage === undefined ? [] : figuresIn(usage, caller);
  if (error?._tag !== 'RateLimitError') return figures;
  const refused = refusedBy(error, caller, figures);
  return [...figures.filter((one) => !refused.some(({ allowance }) => allowance === one.allowance)), ...refused];
}

function figuresIn({ app, page, adAccount, businessUseCases }: Usage, caller: Caller): ReportedAllowance[] {
  const { user, account } = caller;
  const ofAds = account?.kind === 'ad account' ? account : { kind: 'ad account' as const, id: user.id };
  return [
    ...(app ? [figure(caller.app, app)] : []),
    ...(page ? [figure({ kind: 'page', id: user.id }, page)] : []),
    ...(adAccount ? [figure(ofAds, adAccount)] : []),
    ...businessUseCases.map((one) => figure({ kind: 'business use case', id: one.objectId, type: one.type }, one)),
  ];
}

function figure(allowance: AllowanceId, figures: Allotment): ReportedAllowance {
  const percent = percentOf(figures);
  const regainMs = regainMsOf(figures);
  return {
    allowance,
    figures,
    ...(percent !== undefined && { percent }),
    ...(regainMs !== undefined && { regainMs }),
  };
}

/** The allowances that a refusal closes. A quota of something other than calls closes none. */
function refusedBy(
  { allowance: kind, retryAfterMs = -1 }: RateLimitError,
  caller: Caller,
  figures: readonly ReportedAllowance[],
): readonly ReportedAllowance[] {
  if (kind === 'hashtags' || kind === 'device login') return [];
  const closed =
    kind === 'business use case' ? usedUp(figures, caller) : figures.filter((one) => one.allowance.kind === kind);
  if (closed.length > 0) return closed.map((one) => ({ ...one, refusedMs: one.regainMs ?? retryAfterMs }));
  if (kind === 'app') return [{ allowance: caller.app, refusedMs: retryAfterMs }];
  const own = kind === 'business use case' ? caller.account : undefined;
  return [{ allowance: own ?? { kind, id: caller.user.id }, refusedMs: retryAfterMs }];
}

/** Of the reported accounts: the used up ones, else the call's own, since its figures can still be 0, else all. */
function usedUp(figures: readonly ReportedAllowance[], { account }: Caller): readonly ReportedAllowance[] {
  const business = figures.filter(({ allowance }) => allowance.kind === 'business use case');
  const full = business.filter(({ percent = 0, regainMs = 0 }) => percent >= 100 || regainMs > 0);
  const own = business.filter(({ allowance }) => allowance.id === account?.id);
  return [full, own, business].find(({ length }) => length > 0) ?? [];
}

/** What several figures of one allowance report together: the highest counts, and a refusal is kept. */
export function joined(before: ReportedAllowance | undefined, report: ReportedAllowance): ReportedAllowance {
  if (before === undefined) return report;
  const percent = Math.max(before.percent ?? -1, report.percent ?? -1);
  const regainMs = Math.max(before.regainMs ?? -1, report.regainMs ?? -1);
  return { ...before, ...report, ...(percent >= 0 && { percent }), ...(regainMs >= 0 && { regainMs }) };
}

/** What a call that has returned tells the store of an allowance; undefined where there is nothing to tell. */
export function returnedCall(
  { error, unsent = false }: ResponseObservation,
  { percent, regainMs, refusedMs, allowance }: Partial<ReportedAllowance> = {},
  isCharged: boolean,
) {
  const sent = !unsent && isCharged && !(error !== undefined && 'sent' in error && !error.sent);
  if (!sent && percent === undefined && refusedMs === undefined && regainMs === undefined) return undefined;
  return {
    sent,
    served: sent && (error === undefined || (error._tag !== 'RateLimitError' && error.status !== undefined)),
    percent,
    regainMs,
    type: allowance && (allowance.type ?? allowance.kind),
    refusedMs,
    random: refusedMs === undefined ? undefined : Math.random(),
  };
}
