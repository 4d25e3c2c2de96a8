/** How often an object may exist, by the reported outcome. */
const bounds = { done: [1, 1], refused: [0, 0], unknown: [0, 1] };

/** Compares reported outcomes with the observed state; each violation names its problem. */
export function check(intents, observed, seed) {
  const expectations = buildExpectations(intents);
  const violations = expectations.flatMap((expectation) => checkExpectation(expectation, observed));
  return [...violations, ...findUnexpected(expectations, observed, seed)];
}

/** Merges several operations on one object: likes, hiding, and a comment that was deleted later. */
function buildExpectations(intents) {
  const expectations = new Map();
  const deletions = intents.filter(({ collection }) => collection === 'deleted');
  for (const intent of intents.filter(({ collection }) => collection !== 'deleted')) {
    const key = `${intent.collection} ${intent.marker}`;
    expectations.set(key, mergeExpectations(expectations.get(key), { ...intent, bounds: bounds[intent.reported] }));
  }
  for (const deletion of deletions) {
    const expectation = expectations.get(`comments ${deletion.marker}`);
    expectation.bounds = { done: [0, 0], refused: [1, 1], unknown: [0, 1] }[deletion.reported];
    expectation.deletion = deletion;
  }
  return [...expectations.values()];
}

function mergeExpectations(before, expectation) {
  if (before === undefined) return expectation;
  const [least, most] = [0, 1].map((at) => Math.max(before.bounds[at], expectation.bounds[at]));
  return { ...expectation, reported: `${before.reported}, ${expectation.reported}`, bounds: [least, most] };
}

function checkExpectation({ bounds: [least, most], verify: _, ...expectation }, observed) {
  const found = observed[expectation.collection].get(expectation.marker) ?? [];
  const about = { ...expectation, found };
  if (found.length > Math.max(1, most)) return [{ problem: 'duplicate', ...about }];
  if (found.length < least) return [{ problem: 'lost', ...about }];
  if (found.length > most) return [{ problem: 'happened though reported as refused', ...about }];
  const isOther =
    expectation.reported === 'done' &&
    expectation.id !== undefined &&
    found.length === 1 &&
    found[0] !== expectation.id;
  return isOther ? [{ problem: 'another id', ...about }] : [];
}

/** Objects that no operation was meant to create. */
function findUnexpected(expectations, observed, seed) {
  const collections = ['media', 'comments', 'replies', 'posts', 'post comments'];
  const expected = new Set(expectations.map(({ collection, marker }) => `${collection} ${marker}`));
  return collections.flatMap((collection) =>
    [...observed[collection]]
      .filter(([marker]) => marker.startsWith(`soak ${seed} `) && !expected.has(`${collection} ${marker}`))
      .map(([marker, found]) => ({ problem: 'unexpected', collection, marker, found })),
  );
}

/** Calls `verify()` of each unknown outcome, and compares its verdict with the observed state. */
export async function checkVerdicts(intents, observed, verdicts) {
  const violations = [];
  for (const { verify, ...intent } of intents.filter((one) => one.verify !== undefined)) {
    const { outcome, id } = await verify();
    verdicts[outcome] = (verdicts[outcome] ?? 0) + 1;
    const found = findIds(intent, observed);
    const claimed = { happened: 1, 'did not happen': 0 }[outcome] ?? found.length;
    const isOther = id !== undefined && intent.collection !== 'deleted' && found[0] !== id;
    if (claimed !== found.length || isOther)
      violations.push({
        problem: 'verify() contradicts the observed state',
        ...intent,
        verdict: { outcome, id },
        found,
      });
  }
  return violations;
}

/** A deletion has happened if its comment is gone. */
function findIds({ collection, marker }, observed) {
  if (collection !== 'deleted') return observed[collection].get(marker) ?? [];
  return observed.comments.has(marker) ? [] : ['gone'];
}
