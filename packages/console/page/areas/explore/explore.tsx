import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { stop } from '../../state/exchange.js';
import { addShortcuts } from '../../state/keys.js';
import { route } from '../../state/route.js';
import { readTree, treeNames } from '../../state/trees.js';
import { sendForm, sendNext } from './actions.js';
import { AnswerPane } from './answer-pane.js';
import { place, treeName } from './place.js';
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
        {place.value ? <RequestPane place={place.value} /> : <section class="pane req" aria-label="Request" />}
        <AnswerPane />
      </div>
    </>
  );
}

/** Reads the tree of the address; one that the address has as a URL is looked for in all. */
function useProblem() {
  const problem = useSignal<string | undefined>(undefined);
  const [first = ''] = route.value.path;
  const isUrl = first !== '' && !treeNames.some((name) => name === first);
  const wanted = isUrl ? treeNames.join(' ') : treeName.value;
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
