import type { GraphError, RateLimitError } from '../errors/kinds.js';
import { type AllowanceId, keyOf, typeOfCode } from './allowance.js';
import type { Caller } from './allowance-map.js';
import type { AllowanceUpdate } from './apply-update.js';
import { type Allotment, percentOf, regainMsOf, type Usage } from '../wire/usage.js';

/** What a response reports about allowances. */
export interface ResponseObservation {
  readonly usage?: Usage | undefined;
  readonly error?: GraphError | undefined;
  /** For a batch: what the response to each of its calls reports. */
  readonly parts?: readonly ResponseObservation[];
  /** True when the call was not sent. */
  readonly unsent?: boolean;
}

/** What a response reports about one allowance, with Meta's own figures. */
export interface ReportedAllowance extends AllowanceUpdate {
  readonly figures?: Allotment;
}

/** What a response reports about each allowance. `drawn` is what the call was expected to use. */
export function updatesOf(
  { usage, error, parts = [] }: ResponseObservation,
  caller: Caller,
  drawn: readonly AllowanceId[],
): readonly ReportedAllowance[] {
  const figures = usage === undefined ? [] : figuresIn(usage, caller);
  const refused = error?._tag === 'RateLimitError' ? refusedBy(error, caller, { figures, drawn }) : [];
  const nested = parts.flatMap((part) => updatesOf(part, { ...caller, subject: undefined }, drawn));
  return joinReports([...figures, ...refused, ...nested]);
}

/** Joins the entries of each allowance: the highest figure counts, and a refusal is kept. */
function joinReports(all: readonly ReportedAllowance[]): readonly ReportedAllowance[] {
  const found = new Map<string, ReportedAllowance>();
  for (const update of all) {
    const key = keyOf(update.allowance);
    const before = found.get(key);
    const [lower, higher] = [before, update].toSorted((a, b) => (a?.percent ?? -1) - (b?.percent ?? -1));
    const refused = update.refused ?? before?.refused;
    found.set(key, { ...lower, ...higher, allowance: update.allowance, ...(refused && { refused }) });
  }
  return [...found.values()];
}

function figuresIn({ app, page, adAccount, businessUseCases }: Usage, caller: Caller): ReportedAllowance[] {
  const { user, subject = '' } = caller;
  const accountId = subject.startsWith('act_') ? subject : user.id;
  return [
    ...(app ? [figure(caller.app, app)] : []),
    ...(page ? [figure({ kind: 'page', id: user.id }, page)] : []),
    ...(adAccount ? [figure({ kind: 'ad account', id: accountId }, adAccount)] : []),
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

interface RefusalContext {
  readonly figures: readonly ReportedAllowance[];
  readonly drawn: readonly AllowanceId[];
}

/** The allowances that a refusal closes. A quota of something other than calls closes none. */
function refusedBy(error: RateLimitError, caller: Caller, context: RefusalContext): ReportedAllowance[] {
  const { allowance: kind, retryAfterMs } = error;
  if (kind === 'hashtags' || kind === 'device login') return [];
  const one = (allowance: AllowanceId): ReportedAllowance => ({ allowance, refused: { retryAfterMs } });
  if (kind === 'app') return [one(caller.app)];
  if (kind !== 'business use case') return [one({ kind, id: caller.user.id })];
  const reported = usedUp(context.figures, typeOfCode(error.code));
  if (reported.length > 0)
    return reported.map(({ allowance, regainMs = retryAfterMs }) => ({
      allowance,
      refused: { retryAfterMs: regainMs },
    }));
  return businessRefused(error, caller, context.drawn).map(one);
}

/** Of the reported allowances: the used up ones, else those of the type, since their figures can still be 0. */
function usedUp(figures: readonly ReportedAllowance[], type: string): readonly ReportedAllowance[] {
  const business = figures.filter(({ allowance }) => allowance.kind === 'business use case');
  const full = business.filter(({ percent = 0, regainMs = 0 }) => percent >= 100 || regainMs > 0);
  const fitting = business.filter(({ allowance }) => allowance.type === type);
  return [full, fitting, business].find(({ length }) => length > 0) ?? [];
}

/** When the response reports none: those that the call was expected to use, or all calls of the token. */
function businessRefused(
  { code }: RateLimitError,
  { user }: Caller,
  drawn: readonly AllowanceId[],
): readonly AllowanceId[] {
  const type = typeOfCode(code);
  const business = drawn.filter(({ kind }) => kind === 'business use case');
  const fitting = business.filter((allowance) => allowance.type === type);
  if (fitting.length > 0) return fitting;
  return business.length > 0 ? business : [{ kind: 'business use case', id: user.id, type }];
}
