import type { MemberDocument, NodeDocument, TreeDocument } from '@edgewalk/console';
import type { SelectedItem, Selection } from '@edgewalk/console/code';
import { Sentence } from '../../parts/sentence.js';
import { edgesOf, tokenFor } from '../../state/trees.js';
import { Expansion, isExpandable } from './expansion.js';
import { select, selection } from './form.js';
import type { Place } from './place.js';
import { showDocs, shownDocs } from './shown-docs.js';
import { typeWord } from './values.js';

/** The fields of a node as checkboxes, and the edges that can be read with it. */
export function FieldList({ place }: { readonly place: Place }) {
  const { tree, node } = place;
  const chosen = selection.value;
  const count = chosen.filter(({ fields }) => fields === undefined).length;
  return (
    <div class="fields" role="group" aria-labelledby="fields-title">
      <div class="lab">
        <span id="fields-title">
          Fields{' '}
          <span class="t3 n">
            {count} of {node.fields.length}
            {chosen.length > count && `, ${chosen.length - count} ${chosen.length - count === 1 ? 'edge' : 'edges'}`}
          </span>
        </span>
        <Shortcuts place={place} />
      </div>
      <Fields node={node} tree={tree} chosen={chosen} choose={select} about="field" />
      <Edges place={place} />
    </div>
  );
}

const Shortcuts = ({ place: { tree, node, defaults } }: { readonly place: Place }) => (
  <span class="sm">
    <button class="link" type="button" onClick={() => select(defaults.map((name) => ({ name })))}>
      Defaults
    </button>{' '}
    ·{' '}
    <button class="link" type="button" onClick={() => select(allOf(node, tree).map((name) => ({ name })))}>
      All
    </button>
  </span>
);

/** More are folded. */
const fewEdges = 6;

function Edges({ place: { tree, node } }: { readonly place: Place }) {
  const edges = edgesOf(tree, node).filter(({ edge }) => isExpandable(edge));
  const chosen = selection.value;
  const list = edges.map(({ property, edge }) => (
    <Expansion key={property} tree={tree} edge={edge} chosen={chosen} choose={select} />
  ));
  if (edges.length <= fewEdges) return <>{list}</>;
  return (
    <details open={chosen.some(({ fields }) => fields !== undefined)}>
      <summary>
        Edges <span class="t3 n">{edges.length}</span>
      </summary>
      {list}
    </details>
  );
}

/** The fields that the login has and Meta still answers. */
const allOf = ({ fields }: NodeDocument, tree: TreeDocument): readonly string[] =>
  fields.filter((field) => retiredOrForeign(field, tree) === undefined).map(({ name }) => name);

/** Why a field cannot be chosen. */
function retiredOrForeign({ login, retired }: MemberDocument, tree: TreeDocument): string | undefined {
  if (retired !== undefined) return `Retired: ${retired}`;
  const own = tokenFor(tree.tree)?.login;
  return login !== undefined && login !== own ? `Only with the login of ${login}.` : undefined;
}

interface FieldsProps {
  readonly node: NodeDocument;
  readonly tree: TreeDocument;
  readonly chosen: Selection;
  readonly choose: (selection: Selection) => void;
  /** Makes the ids of its sentences unlike those of others. */
  readonly about: string;
}

/** Checkboxes in two columns, in the order of the declaration. */
export const Fields = ({ node, tree, chosen, choose, about }: FieldsProps) => (
  <div class="fs">
    {node.fields.map((field) => (
      <Field
        key={field.name}
        field={field}
        off={retiredOrForeign(field, tree)}
        id={`${about}-${field.name}`}
        isChosen={chosen.some(({ name, fields }) => name === field.name && fields === undefined)}
        turn={() => choose(turned(chosen, field.name))}
      />
    ))}
  </div>
);

/** The selection with a field more or less. */
const turned = (chosen: Selection, name: string): Selection => {
  const others = chosen.filter((item: SelectedItem) => item.name !== name || item.fields !== undefined);
  return others.length < chosen.length ? others : [...chosen, { name }];
};

interface FieldProps {
  readonly field: MemberDocument;
  readonly off: string | undefined;
  readonly id: string;
  readonly isChosen: boolean;
  readonly turn: () => void;
}

function Field({ field: { name, about = '', schema, type }, off, id, isChosen, turn }: FieldProps) {
  const isShown = shownDocs.value === id;
  return (
    <div class="fw" onMouseEnter={() => showDocs(id)} onMouseLeave={() => showDocs('')}>
      <label class={off === undefined ? 'f' : 'f dis'}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={`${id}-about`}
          onChange={turn}
          onFocus={() => showDocs(id)}
          onBlur={() => showDocs('')}
        />
        <span class="m">{name}</span>
        <span class="ty">{typeWord(schema, type)}</span>
      </label>
      <p class={isShown ? 'tip sm' : 'vh'} id={`${id}-about`}>
        <Sentence text={[about, off].filter(Boolean).join(' ')} />
      </p>
    </div>
  );
}
