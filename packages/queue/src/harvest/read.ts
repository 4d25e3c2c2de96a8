import { AbortError, type CallOptions, type GraphError } from '@edgewalk/core';
import { type Either, isLeft } from '@edgewalk/core/declare';
import type { HarvestSettings } from './options.js';
import type { Reading } from './reading.js';
import { prepareWork, type ReadyWork, sendTogether, takesBatches } from './send.js';
import type { HarvestState } from './state.js';
import { type Refusal, refusalOf, type Verdict, verdictOf } from './verdict.js';
import type { Work } from './work.js';

/** What reading needs. */
export interface ReadTools {
  readonly state: HarvestState;
  readonly reading: Reading;
  readonly accounts: HarvestSettings['accounts'];
  readonly options: CallOptions;
}

type Outcome = Either<GraphError, unknown>;

/** Failures that may pass are tried again after some seconds, twice. */
const mostFailures = 2;
const firstPauseMs = 5_000;

/** Then an account is read by itself, and it is known whose token is refused. */
const mostRefusedTogether = 2;

/** Reads accounts in one request, and keeps what became of each. */
export async function readWorks(works: readonly Work[], tools: ReadTools): Promise<void> {
  const { state, reading, accounts } = tools;
  const prepared = await Promise.all(works.map((work) => prepareWork(work, reading, accounts)));
  for (const each of prepared) if ('error' in each) state.fail(each.work, each.error);
  const ready = prepared.filter((each) => 'call' in each);
  // Where there are no batches, each account has a slot of its own from now on.
  if (!ready.every(takesBatches)) state.together = 1;
  const alone = ready.filter((each) => !takesBatches(each) || each.work.refusedTogether >= mostRefusedTogether);
  const groups = [...alone.map((each) => [each]), ready.filter((each) => !alone.includes(each))];
  await Promise.all(groups.map((group) => readGroup(group, tools)));
}

async function readGroup(group: readonly ReadyWork[], { state, reading, options }: ReadTools): Promise<void> {
  const outcomes = await sendTogether(group, options);
  const refusal = refusalOf(outcomes);
  if (refusal?.of === 'all') state.pausedUntil = Math.max(state.pausedUntil, Date.now() + refusal.forMs);
  if (refusal?.of === 'size') state.together = Math.max(1, Math.ceil(group.length / 2));
  else if (refusal === undefined && group.length === state.together && group.every(takesBatches))
    state.together += growth(state);
  for (const [index, { work }] of group.entries()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) settle(work, outcome, { state, reading, refusal, isSender: index === 0 });
  }
}

/** What was halved grows back, by one with each request that Meta takes. */
const growth = ({ together, source }: HarvestState): number => (together < source.most ? 1 : 0);

interface Settling {
  readonly state: HarvestState;
  readonly reading: Reading;
  readonly refusal: Refusal | undefined;
  readonly isSender: boolean;
}

function settle(work: Work, outcome: Outcome, { state, reading, refusal, isSender }: Settling): void {
  if (isLeft(outcome) && outcome.left instanceof AbortError) state.aborted = outcome.left;
  const isBack = isLeft(outcome) && (state.aborted !== undefined || isNotOwn(outcome.left, refusal, isSender));
  if (!isBack) return apply(work, verdictOf(outcome), state, reading);
  if (refusal?.of === 'sender') work.refusedTogether += 1;
  state.ready.unshift(work);
}

/** Whether the failure is none of the account's own: then it goes on as if nothing had been. */
function isNotOwn(error: GraphError, refusal: Refusal | undefined, isSender: boolean): boolean {
  if (refusal === undefined) return false;
  if (refusal.of === 'all') return error._tag === 'RateLimitError' && refusal.allowances.has(error.allowance);
  return refusal.of === 'size' || !isSender;
}

const loopError = ({ account }: Work): Error =>
  new Error(
    `the pages of ${account} lead back to one that was read: Meta's links are wrong, so its list is not complete`,
  );

function apply(work: Work, verdict: Verdict, state: HarvestState, reading: Reading): void {
  switch (verdict.is) {
    case 'value': {
      const { value, next, mark } = reading.resultOf(verdict.value, work);
      if (next !== undefined && work.pages.has(mark)) return state.fail(work, loopError(work));
      work.pages.add(mark);
      return state.read(work, value, next);
    }
    case 'failed':
      return state.fail(work, verdict.error);
    case 'held':
      delete work.failure;
      return state.hold(work, Date.now() + verdict.forMs);
    case 'too large':
      if (!reading.canHalve(work)) return state.fail(work, verdict.error);
      work.halved += 1;
      state.ready.unshift(work);
      return undefined;
    case 'later':
      if (work.failures >= mostFailures) return state.fail(work, verdict.error);
      work.failures += 1;
      work.failure = verdict.error;
      return state.hold(work, Date.now() + firstPauseMs * 2 ** (work.failures - 1));
  }
}
