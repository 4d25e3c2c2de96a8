import type { RootDocument } from '@edgewalk/console';
import { Sentence, withoutPath } from '../../parts/sentence.js';
import { WriteQuestion } from '../../parts/write-question.js';
import { isRunning, stop } from '../../state/exchange.js';
import { asks, sendForm } from './actions.js';
import { FieldList } from './field-list.js';
import { operation, takesFields, values } from './form.js';
import { Need } from './need.js';
import { ObjectPicker } from './object-picker.js';
import { OperationSwitch } from './operation-switch.js';
import { ParameterList } from './parameter-list.js';
import { type Place, placeLink, placeTitle } from './place.js';
import { request } from './request.js';

/** The form of one place. */
export const RequestPane = ({ place }: { readonly place: Place }) => (
  <section class="pane req" aria-label="Request">
    <div class="body">
      <Heading place={place} />
      <OperationSwitch place={place} />
      {place.root.byId && <ObjectPicker key={place.root.property} place={place} />}
      {operation.value && takesFields.value && <FieldList place={place} />}
      {operation.value && <ParameterList operation={operation.value} />}
      {operation.value && <Need place={place} operation={operation.value} />}
    </div>
    <SendBar />
  </section>
);

function Heading({ place }: { readonly place: Place }) {
  const { tree, root, edge, about, nodeName } = place;
  const path = [subjectName(root), edge?.path ?? ''].filter(Boolean).join('/');
  const home = tree.roots.find(({ node, byId }) => byId && node === nodeName);
  return (
    <div>
      <h2 class="m">{placeTitle(place)}</h2>
      <p class="url m t3">
        /{path} <span aria-hidden="true">→</span>{' '}
        {home ? <a href={placeLink(tree.tree, home)}>{nodeName}</a> : nodeName}
      </p>
      <p class="t2">
        <Sentence text={operation.value?.about ?? withoutPath(about)} />
      </p>
    </div>
  );
}

const subjectName = ({ edge, byId, property }: RootDocument): string => {
  if (edge !== undefined) return '';
  return byId ? `{${property}}` : 'me';
};

function SendBar() {
  const isReady = request.value !== undefined && Object.keys(values.value.problems).length === 0;
  if (asks.value)
    return <WriteQuestion send={() => void sendForm({ isAgreed: true })} cancel={() => (asks.value = false)} />;
  return (
    <div class="bar">
      <button class="btn go" type="button" disabled={!isReady} onClick={() => void sendForm()}>
        Send <kbd aria-hidden="true">⌘ ↵</kbd>
      </button>
      {isRunning.value && (
        <button class="btn" type="button" onClick={stop}>
          Stop <kbd aria-hidden="true">Esc</kbd>
        </button>
      )}
      {!isReady && operation.value && <span class="sm t2">Choose an object, or correct what is marked.</span>}
    </div>
  );
}
