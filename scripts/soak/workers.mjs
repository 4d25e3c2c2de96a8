import { Outcomes } from './outcomes.mjs';
import { pick } from './random.mjs';
import { publishes } from './publishes.mjs';
import { reads, Wrong } from './reads.mjs';
import { writes } from './writes.mjs';

const deeds = { ...reads, ...writes, ...publishes };

/** Lets workers take one operation after the other until all are done; `onStep` is told of each that is. */
export async function work({ operations, workers, clients, targets, advance }, onStep) {
  const outcomes = new Outcomes();
  const shared = { targets, advance, deletable: [] };
  const left = operations.values();
  const worker = async () => {
    for (const operation of left) {
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
  const settle = (intent, told) => {
    outcomes.settle(task, intent, told);
    // A comment that is certainly there may be deleted later, once.
    if (intent.mayGo && told._tag === 'Right') deletable.push({ id: told.right.id, mark: intent.mark });
  };
  try {
    await deeds[kind]({ ...task, settle });
    if (kind in reads) outcomes.count(kind, 'done');
  } catch (error) {
    if (error instanceof Wrong) return outcomes.wrong.push({ n: task.n, kind, message: error.message });
    outcomes.failed(task, error);
    if (kind in reads) outcomes.count(kind, 'refused');
  }
}
