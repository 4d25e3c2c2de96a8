import type { OperationDocument, TreeDocument } from '@edgewalk/console';
import { reasonParts } from '@edgewalk/console/code';
import { Sentence } from '../../parts/sentence.js';
import { change, doing, verb } from './form.js';
import { type Place, placeLink } from './place.js';

/** The four operations; one that there is not says what to use instead, and leads there. */
export const OperationSwitch = ({ place: { operations, tree } }: { readonly place: Place }) => (
  <div>
    <div class="seg" role="group" aria-label="Operation">
      {operations.map((operation) => (
        <Choice key={operation.operation} operation={operation} />
      ))}
    </div>
    <div class="here">
      {operations.map((each) =>
        each.supported ? null : <Missing key={each.operation} operation={each} tree={tree} />,
      )}
    </div>
  </div>
);

const Choice = ({ operation: { operation, supported } }: { readonly operation: OperationDocument }) => (
  <button
    type="button"
    class={supported ? '' : 'off'}
    aria-pressed={verb.value === operation}
    aria-describedby={supported ? undefined : `no-${operation}`}
    onClick={() => change({ [doing]: operation, fields: undefined }, { replace: false })}
  >
    {operation}
  </button>
);

interface MissingProps {
  readonly operation: Extract<OperationDocument, { readonly supported: false }>;
  readonly tree: TreeDocument;
}

const Missing = ({ operation: { operation, instead }, tree }: MissingProps) => (
  <p id={`no-${operation}`} class={verb.value === operation ? 'asked' : ''}>
    <span class="t3">No {operation}:</span> <Reason text={instead} tree={tree} />
  </p>
);

interface ReasonProps {
  readonly text: string;
  readonly tree: TreeDocument;
}

/** The calls that a reason names lead to their places. */
const Reason = ({ text, tree }: ReasonProps) => (
  <>
    {reasonParts(text).map(({ text: words, place: path }) => {
      const link = path === undefined ? undefined : linkOf(tree, path);
      return link === undefined ? (
        <Sentence key={words} text={words} />
      ) : (
        <a key={words} class="m" href={link}>
          {words}
        </a>
      );
    })}
  </>
);

/** The address of `comment.update` or `user.media.create`. */
function linkOf(tree: TreeDocument, path: string): string | undefined {
  const steps = path.split('.');
  const [property = '', ...rest] = steps;
  const query = { [doing]: steps.at(-1) ?? '' };
  const root = tree.roots.find((each) => each.property === property);
  const [edge] = rest.slice(0, -1);
  return root && placeLink(tree.tree, root, { query, ...(edge !== undefined && { property: edge }) });
}
