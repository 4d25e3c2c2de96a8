import type { EdgeDocument, TreeDocument } from '@edgewalk/console';
import type { Selection } from '@edgewalk/console/code';
import { Sentence } from '../../parts/sentence.js';
import { Fields } from './field-list.js';

/** Whether an edge can be read with its node. */
export function isExpandable({ operations: [get] }: EdgeDocument): boolean {
  if (get?.supported !== true || get.retired !== undefined) return false;
  return get.kind !== 'read' && !get.parameters.some(({ required }) => required);
}

interface ExpansionProps {
  readonly tree: TreeDocument;
  readonly edge: EdgeDocument;
  readonly chosen: Selection;
  readonly choose: (selection: Selection) => void;
}

/** An edge that is read in place, with fields of its own. */
export function Expansion({ tree, edge, chosen, choose }: ExpansionProps) {
  const item = chosen.find(({ name, fields }) => name === edge.path && fields !== undefined);
  const others = chosen.filter((each) => each !== item);
  const node = tree.nodes[edge.node];
  const fresh = { name: edge.path, fields: edge.defaults.map((name) => ({ name })) };
  const chooseFields = (fields: Selection) => choose([...others, { ...item, name: edge.path, fields }]);
  return (
    <div class={item ? 'sub on' : 'sub'}>
      <Head edge={edge} isChosen={item !== undefined} turn={() => choose(item ? others : [...others, fresh])} />
      {item && node && (
        <div class="in2">
          <Fields node={node} tree={tree} about={`in-${edge.path}`} chosen={item.fields ?? []} choose={chooseFields} />
        </div>
      )}
    </div>
  );
}

interface HeadProps {
  readonly edge: EdgeDocument;
  readonly isChosen: boolean;
  readonly turn: () => void;
}

const Head = ({ edge: { path, node, about }, isChosen, turn }: HeadProps) => (
  <>
    <label class="f">
      <input type="checkbox" checked={isChosen} aria-describedby={`edge-${path}`} onChange={turn} />
      <span class="m">{path}</span>
      <span class="ty">edge → {node}</span>
    </label>
    <p class="vh" id={`edge-${path}`}>
      <Sentence text={about} />
    </p>
  </>
);
