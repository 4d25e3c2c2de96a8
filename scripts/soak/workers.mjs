import { Outcomes } from './outcomes.mjs';
import { pick } from './random.mjs';
import { publishes } from './publishes.mjs';
import { reads, UnexpectedResponse } from './reads.mjs';
import { writes } from './writes.mjs';

const runners = { ...reads, ...writes, ...publishes };

/** Runs all operations on a number of workers; calls `onStep` after each. */
export async function work({ operations, workers, clients, targets, waitForQuota }, onStep) {
  const outcomes = new Outcomes();
  const shared = { targets, waitForQuota, deletable: [] };
  const worker = async () => {
    for (;;) {
      const { value: operation, done } = operations.next();
      if (done) return;
      await perform({ ...operation, ...shared, ...choose(clients, operation) }, outcomes);
      onStep();
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return outcomes;
}

const choose = ({ instagram, likers, facebook }, { client }) => ({
  api: pick(instagram, client),
  liker: pick(likers, client),
  fb: pick(facebook, client),
});

async function perform(task, outcomes) {
  const { kind, deletable } = task;
  const record = (intent, result) => {
    outcomes.record(task, intent, result);
    // A comment that certainly exists may be deleted later, once.
    if (intent.mayDelete && result._tag === 'Right') deletable.push({ id: result.right.id, marker: intent.marker });
  };
  try {
    await runners[kind]({ ...task, record });
    if (kind in reads) outcomes.count(kind, 'done');
  } catch (error) {
    if (error instanceof UnexpectedResponse)
      return outcomes.unexpected.push({ n: task.n, kind, message: error.message });
    outcomes.recordError(task, error);
    if (kind in reads) outcomes.count(kind, 'refused');
  }
}
