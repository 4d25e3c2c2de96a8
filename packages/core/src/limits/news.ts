import type { GraphError, RateLimitError } from '../errors/kinds.js';
import { type AllowanceId, keyOf, typeOfCode } from './allowance.js';
import type { Caller } from './draws.js';
import type { News } from './settled.js';
import { type Allotment, percentOf, regainMsOf, type Usage } from '../wire/usage.js';

/** What an answer told. */
export interface ResponseObservation {
  readonly usage?: Usage | undefined;
  readonly error?: GraphError | undefined;
  /** Of a batch: what the answer to each of its calls told. */
  readonly parts?: readonly ResponseObservation[];
  /** The call was not sent after all. */
  readonly unsent?: boolean;
}

/** What an answer says of one allowance, with the figures as they came. */
export interface FullNews extends News {
  readonly figures?: Allotment;
}

/** What an answer says of each allowance. `drawn` is what the call was taken to draw on. */
export function newsOf(
  { usage, error, parts = [] }: ResponseObservation,
  caller: Caller,
  drawn: readonly AllowanceId[],
): readonly FullNews[] {
  const figures = usage === undefined ? [] : figuresIn(usage, caller);
  const refused = error?._tag === 'RateLimitError' ? refusedBy(error, caller, { figures, drawn }) : [];
  const nested = parts.flatMap((part) => newsOf(part, { ...caller, subject: undefined }, drawn));
  return joined([...figures, ...refused, ...nested]);
}

/** One entry for each allowance: of several figures the highest counts, and a refusal stays one. */
function joined(all: readonly FullNews[]): readonly FullNews[] {
  const found = new Map<string, FullNews>();
  for (const news of all) {
    const key = keyOf(news.allowance);
    const before = found.get(key);
    const [lower, higher] = [before, news].toSorted((a, b) => (a?.percent ?? -1) - (b?.percent ?? -1));
    const refused = news.refused ?? before?.refused;
    found.set(key, { ...lower, ...higher, allowance: news.allowance, ...(refused && { refused }) });
  }
  return [...found.values()];
}

function figuresIn({ app, page, adAccount, businessUseCases }: Usage, caller: Caller): FullNews[] {
  const { user, subject = '' } = caller;
  const accountId = subject.startsWith('act_') ? subject : user.id;
  return [
    ...(app ? [figure(caller.app, app)] : []),
    ...(page ? [figure({ kind: 'page', id: user.id }, page)] : []),
    ...(adAccount ? [figure({ kind: 'ad account', id: accountId }, adAccount)] : []),
    ...businessUseCases.map((one) =>
      figure({ kind: 'business use case', id: one.objectId, type: one.type }, one),
    ),
  ];
}

function figure(allowance: AllowanceId, figures: Allotment): FullNews {
  const percent = percentOf(figures);
  const regainMs = regainMsOf(figures);
  return {
    allowance,
    figures,
    ...(percent !== undefined && { percent }),
    ...(regainMs !== undefined && { regainMs }),
  };
}

interface Known {
  readonly figures: readonly FullNews[];
  readonly drawn: readonly AllowanceId[];
}

/** Which allowances a refusal closes. Quotas of things other than calls close none: other calls still go through. */
function refusedBy(error: RateLimitError, caller: Caller, known: Known): FullNews[] {
  const { allowance: kind, retryAfterMs } = error;
  if (kind === 'hashtags' || kind === 'device login') return [];
  const one = (allowance: AllowanceId): FullNews => ({ allowance, refused: { retryAfterMs } });
  if (kind === 'app') return [one(caller.app)];
  if (kind !== 'business use case') return [one({ kind, id: caller.user.id })];
  const told = usedUp(known.figures, typeOfCode(error.code));
  if (told.length > 0)
    return told.map(({ allowance, regainMs = retryAfterMs }) => ({
      allowance,
      refused: { retryAfterMs: regainMs },
    }));
  return businessRefused(error, caller, known.drawn).map(one);
}

/** Of those that the answer names: the used up ones, else those of the type; the figures can read 0 all the same. */
function usedUp(figures: readonly FullNews[], type: string): readonly FullNews[] {
  const business = figures.filter(({ allowance }) => allowance.kind === 'business use case');
  const full = business.filter(({ percent = 0, regainMs = 0 }) => percent >= 100 || regainMs > 0);
  const fitting = business.filter(({ allowance }) => allowance.type === type);
  return [full, fitting, business].find(({ length }) => length > 0) ?? [];
}

/** When the answer names none: those the call drew on, or all calls of the token. */
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
