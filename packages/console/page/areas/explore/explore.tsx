import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Foreign } from '../../parts/foreign.js';
import { stop } from '../../state/exchange.js';
import { addShortcuts } from '../../state/keys.js';
import { route } from '../../state/route.js';
import { readTree, treeNames, trees } from '../../state/trees.js';
import { sendForm, sendNext } from './actions.js';
import { AnswerPane } from './answer-pane.js';
import { isUrl, place, treeName } from './place.js';
import { copyCode } from './request-code.js';
import { RequestPane } from './request-pane.js';
import { pane, showsTree } from './screen.js';
import { SmallBar } from './small-bar.js';
import { TreePane } from './tree-pane.js';

/** The tree, the request that the form makes of a place in it, and its answer. */
export function Area() {
  const problem = useProblem();
  useKeys();
  return (
    <>
      <h1 class="vh">Explore</h1>
      <SmallBar />
      <div class="ex" data-pane={showsTree.value ? 'tree' : pane.value}>
        <TreePane problem={problem.value} />
        {place.value ? <RequestPane place={place.value} /> : <NoPlace />}
        <AnswerPane />
      </div>
    </>
  );
}

/** Reads the tree of the address; one that the address has as a URL is looked for in all. */
function useProblem() {
  const problem = useSignal<string | undefined>(undefined);
  const wanted = isUrl(route.value.path) ? treeNames.join(' ') : treeName.value;
  useEffect(() => {
    problem.value = undefined;
    for (const name of treeNames.filter((each) => wanted.includes(each)))
      readTree(name).catch((error: unknown) => (problem.value = (error as Error).message));
  }, [wanted, problem]);
  return problem;
}

function useKeys(): void {
  useEffect(
    () =>
      addShortcuts([
        { keys: '⌘↵', does: 'sends the request', run: () => void sendForm() },
        { keys: 'Esc', does: 'stops the request', run: stop },
        { keys: 'n', does: 'reads the next page', run: () => void sendNext() },
        { keys: 'c', does: 'copies the code', run: copyCode },
      ]),
    [],
  );
}

/** Said once all trees are there: until then it may be in one of them. */
const NoPlace = () => (
  <section class="pane req" aria-label="Request">
    {isUrl(route.value.path) && Object.keys(trees.value).length === treeNames.length && (
      <p class="empty t2">
        Nothing in the trees has the address <Foreign text={`/${route.value.path.join('/')}`} most={120} />.
      </p>
    )}
  </section>
);
