import { useSignal } from '@preact/signals';
import type { OperationDocument, RootDocument, TreeDocument } from '@edgewalk/console';
import { edgesOf, nodeOfRoot, tokenFor } from '../../state/trees.js';
import { place, placeLink } from './place.js';
import { showsTree } from './screen.js';
import { moveInTree } from './tree-keys.js';

/** The roots of a tree and their edges. The arrows move, fold and open. */
export function Tree({ tree }: { readonly tree: TreeDocument }) {
  const turned = useSignal<ReadonlySet<string>>(new Set());
  const turn = (property: string) => {
    const next = new Set(turned.value);
    if (!next.delete(property)) next.add(property);
    turned.value = next;
  };
  const isOpen = (property: string) => (place.value?.root.property === property) !== turned.value.has(property);
  return (
    <ul class="tree" role="tree" aria-label={tree.tree} onKeyDown={(event) => moveInTree(event, turn)}>
      {tree.roots.map((root) => (
        <Root key={root.property} tree={tree} root={root} isOpen={isOpen(root.property)} turn={turn} />
      ))}
    </ul>
  );
}

interface RootProps {
  readonly tree: TreeDocument;
  readonly root: RootDocument;
  readonly isOpen: boolean;
  readonly turn: (property: string) => void;
}

function Root(props: RootProps) {
  const { tree, root, isOpen, turn } = props;
  const { property, byId } = root;
  const own = nodeOfRoot(tree, root) ?? tree.edges[root.edge ?? ''];
  const edges = edgesOf(tree, nodeOfRoot(tree, root));
  const isOn = place.value?.root === root && place.value.property === undefined;
  return (
    <li role="none">
      <Row
        level={1}
        name={`${property}${byId ? '(id)' : ''}`}
        link={placeLink(tree.tree, root)}
        operations={own?.operations ?? []}
        property={property}
        count={edges.length}
        isOpen={isOpen}
        turn={turn}
        isOn={isOn}
      />
      {isOpen && edges.length > 0 && <Edges {...props} />}
    </li>
  );
}

function Edges({ tree, root }: RootProps) {
  const isHere = place.value?.root === root;
  const id = isHere ? (place.value?.id ?? '') : '';
  return (
    <ul role="group">
      {edgesOf(tree, nodeOfRoot(tree, root)).map(({ property, edge }) => (
        <li key={property} role="none">
          <Row
            level={2}
            name={property}
            link={placeLink(tree.tree, root, { property, id })}
            operations={edge.operations}
            isOn={isHere && place.value?.property === property}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly level: number;
  readonly name: string;
  readonly link: string;
  readonly operations: readonly OperationDocument[];
  readonly isOn: boolean;
  readonly count?: number;
  readonly isOpen?: boolean;
  /** Of a root. */
  readonly property?: string;
  readonly turn?: (property: string) => void;
}

function Row(props: RowProps) {
  const { level, name, link, operations, isOn, count = 0, isOpen = false, property } = props;
  const classes = ['row', isOn && 'on', isForeign(operations) && 'fb'].filter(Boolean).join(' ');
  const state = { 'aria-level': level, 'aria-selected': isOn, ...(count > 0 && { 'aria-expanded': isOpen }) };
  const focus = { tabIndex: isOn ? 0 : -1, 'data-root': property ?? '' };
  return (
    <a class={classes} href={link} role="treeitem" {...state} {...focus} onClick={leave}>
      {level === 1 && <Twist {...props} />}
      <span class="m nm">{name}</span>
      {count > 0 && <span class="ct n">{count}</span>}
      <Offered operations={operations} />
    </a>
  );
}

const leave = (): void => void (showsTree.value = false);

/** Folds; the arrows do the same. */
function Twist({ count = 0, isOpen = false, property = '', turn }: RowProps) {
  const fold = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    turn?.(property);
  };
  return (
    <span class="tw" aria-hidden="true" onClick={count > 0 ? fold : undefined}>
      {count > 0 && (isOpen ? '▾' : '▸')}
    </span>
  );
}

/** Whether no operation is for the login of the token. */
function isForeign(operations: readonly OperationDocument[]): boolean {
  const login = place.value && tokenFor(place.value.tree.tree)?.login;
  const offered = operations.flatMap((each) => (each.supported ? [each] : []));
  return offered.length > 0 && offered.every((each) => each.login !== undefined && each.login !== login);
}

const Offered = ({ operations }: { readonly operations: readonly OperationDocument[] }) => (
  <span class="ops m">
    <span class="vh">
      {operations
        .filter(({ supported }) => supported)
        .map((each) => each.operation)
        .join(', ')}
    </span>
    <span aria-hidden="true">
      {operations.map(({ operation, supported }) => (
        <i key={operation} class={supported ? '' : 'no'}>
          {supported ? operation[0] : '·'}
        </i>
      ))}
    </span>
  </span>
);
