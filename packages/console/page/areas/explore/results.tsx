import { Sentence, withoutPath } from '../../parts/sentence.js';
import { trees } from '../../state/trees.js';
import { showsTree } from './screen.js';
import { type Found, search } from './search.js';

/** More would not be read. */
const most = 60;

/** What a search finds. */
export function Results({ text, leave }: { readonly text: string; readonly leave: () => void }) {
  const found = search(Object.values(trees.value), text);
  const open = () => {
    leave();
    showsTree.value = false;
  };
  return (
    <div class="tree">
      <p class="sm t2 found" role="status">
        {found.length === 0 ? 'Nothing has this name. Search by a word of what it does.' : `${found.length} found`}
      </p>
      <ul class="results">
        {found.slice(0, most).map((each) => (
          <Result key={`${each.kind} ${each.where} ${each.name} ${each.link}`} found={each} open={open} />
        ))}
      </ul>
    </div>
  );
}

const Result = ({ found, open }: { readonly found: Found; readonly open: () => void }) => (
  <li>
    <a href={found.link} onClick={open}>
      <span class="m">{found.name}</span>
      <span class="sm t3">
        {found.kind} · {found.where}
      </span>
      <span class="sm t2 about">
        <Sentence text={withoutPath(found.about)} />
      </span>
    </a>
  </li>
);
