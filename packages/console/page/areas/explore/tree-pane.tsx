import { useSignal } from '@preact/signals';
import { Problem } from '../../parts/problem.js';
import { SearchBox } from '../../parts/search-box.js';
import { linkTo } from '../../state/route.js';
import { readTree, treeNames, trees, treeTitles } from '../../state/trees.js';
import { treeName } from './place.js';
import { showsTree } from './screen.js';
import { Results } from './results.js';
import { Tree } from './tree.js';

/** The trees, one at a time, and a search over all of them. */
export function TreePane({ problem }: { readonly problem: string | undefined }) {
  const text = useSignal('');
  const search = (words: string) => {
    text.value = words;
    if (words !== '') for (const name of treeNames) void readTree(name).catch(() => undefined);
  };
  const tree = trees.value[treeName.value];
  return (
    <nav class="pane side" aria-label="Tree">
      <div class="hd">
        <Products />
        <SearchBox
          label="Node, edge, field or metric"
          value={text.value}
          change={search}
          slash="searches the trees"
          reveal={() => (showsTree.value = true)}
        />
      </div>
      {problem !== undefined && <Problem text={problem} />}
      {text.value === '' ? tree && <Tree tree={tree} /> : <Results text={text.value} leave={() => (text.value = '')} />}
      <Legend />
    </nav>
  );
}

const Legend = () => (
  <p class="legend sm t2">
    <span>
      <b class="m">g</b> get · <b class="m">c</b> create · <b class="m">u</b> update · <b class="m">d</b> delete
    </span>
    <span>Grey names need the other login.</span>
  </p>
);

const Products = () => (
  <div class="seg full" role="group" aria-label="Product">
    {treeNames.map((name) => (
      <a key={name} href={linkTo('explore', [name])} aria-current={treeName.value === name ? 'true' : undefined}>
        {treeTitles[name]}
      </a>
    ))}
  </div>
);
