/** How often something may be there, by what was told of it. */
const bounds = { done: [1, 1], refused: [0, 0], unknown: [0, 1] };

/** Holds what was told against what is there; each violation says what it is. */
export function judge(intents, truth, seed) {
  const wishes = wishesOf(intents);
  const violations = wishes.flatMap((wish) => violationOf(wish, truth));
  return [...violations, ...strangers(wishes, truth, seed)];
}

/** What was done to the same thing several times counts once: likes, hiding, and a comment that was deleted later. */
function wishesOf(intents) {
  const wishes = new Map();
  const deletions = intents.filter(({ shelf }) => shelf === 'deleted');
  for (const intent of intents.filter(({ shelf }) => shelf !== 'deleted')) {
    const key = `${intent.shelf} ${intent.mark}`;
    wishes.set(key, stronger(wishes.get(key), { ...intent, bounds: bounds[intent.told] }));
  }
  for (const deletion of deletions) {
    const wish = wishes.get(`comments ${deletion.mark}`);
    wish.bounds = { done: [0, 0], refused: [1, 1], unknown: [0, 1] }[deletion.told];
    wish.deletion = deletion;
  }
  return [...wishes.values()];
}

function stronger(before, wish) {
  if (before === undefined) return wish;
  const [least, most] = [0, 1].map((at) => Math.max(before.bounds[at], wish.bounds[at]));
  return { ...wish, told: `${before.told}, ${wish.told}`, bounds: [least, most] };
}

function violationOf({ bounds: [least, most], verify: _, ...wish }, truth) {
  const found = truth[wish.shelf].get(wish.mark) ?? [];
  const about = { ...wish, found };
  if (found.length > Math.max(1, most)) return [{ problem: 'duplicate', ...about }];
  if (found.length < least) return [{ problem: 'lost', ...about }];
  if (found.length > most) return [{ problem: 'happened against its word', ...about }];
  const isOther = wish.told === 'done' && wish.id !== undefined && found.length === 1 && found[0] !== wish.id;
  return isOther ? [{ problem: 'another id', ...about }] : [];
}

/** What is there without anybody having meant it. */
function strangers(wishes, truth, seed) {
  const shelves = ['media', 'comments', 'replies', 'posts', 'post comments'];
  const known = new Set(wishes.map(({ shelf, mark }) => `${shelf} ${mark}`));
  return shelves.flatMap((shelf) =>
    [...truth[shelf]]
      .filter(([mark]) => mark.startsWith(`soak ${seed} `) && !known.has(`${shelf} ${mark}`))
      .map(([mark, found]) => ({ problem: 'meant by nobody', shelf, mark, found })),
  );
}

/** Asks what is unknown whether it happened, and holds the verdict against the truth. */
export async function judgeVerdicts(intents, truth, verdicts) {
  const violations = [];
  for (const { verify, ...intent } of intents.filter((one) => one.verify !== undefined)) {
    const { outcome, id } = await verify();
    verdicts[outcome] = (verdicts[outcome] ?? 0) + 1;
    const found = foundOf(intent, truth);
    const claimed = { happened: 1, 'did not happen': 0 }[outcome] ?? found.length;
    const isOther = id !== undefined && intent.shelf !== 'deleted' && found[0] !== id;
    if (claimed !== found.length || isOther)
      violations.push({
        problem: 'verify() contradicts the truth',
        ...intent,
        verdict: { outcome, id },
        found,
      });
  }
  return violations;
}

/** A removal has happened where its comment is gone. */
function foundOf({ shelf, mark }, truth) {
  if (shelf !== 'deleted') return truth[shelf].get(mark) ?? [];
  return truth.comments.has(mark) ? [] : ['gone'];
}
