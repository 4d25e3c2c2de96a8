import { useSignal } from '@preact/signals';
import type { TreeDocument } from '@edgewalk/console';
import { Foreign } from '../../parts/foreign.js';
import { Thumbnail } from '../../parts/thumbnail.js';
import type { SeenObject } from '../../state/objects.js';
import { findObjects, seenOf } from './find-objects.js';
import { chooseId } from './form.js';
import type { Place } from './place.js';

/** The id: written, or one of the objects that were seen. */
export function ObjectPicker({ place }: { readonly place: Place }) {
  const { tree, root, id } = place;
  const { isOpen, isLooking, open } = useFinding(tree, root.node ?? '');
  const found = seenOf(tree, root.node ?? '');
  const choose = (chosen: string) => {
    chooseId(chosen);
    isOpen.value = false;
  };
  return (
    <div>
      <div class="lab">
        <label for="object">{root.property}</label>
        <button class="link sm" type="button" aria-expanded={isOpen.value} aria-controls="objects" onClick={open}>
          Recent ▾
        </button>
      </div>
      <Chosen id={id} object={found.find((each) => each.id === id)} choose={choose} />
      <div id="objects">
        {isOpen.value && <List found={found} isLooking={isLooking.value} chosen={id} choose={choose} />}
      </div>
    </div>
  );
}

/** Looks for objects when the list is opened and none are known. */
function useFinding(tree: TreeDocument, kind: string) {
  const isOpen = useSignal(false);
  const isLooking = useSignal(false);
  const look = async () => {
    isLooking.value = true;
    await findObjects(tree, kind).catch(() => undefined);
    isLooking.value = false;
  };
  const open = () => {
    isOpen.value = !isOpen.value;
    if (isOpen.value && seenOf(tree, kind).length < 2) void look();
  };
  return { isOpen, isLooking, open };
}

interface ChosenProps {
  readonly id: string;
  readonly object: SeenObject | undefined;
  readonly choose: (id: string) => void;
}

const Chosen = ({ id, object, choose }: ChosenProps) => (
  <div class="in idp">
    <Thumb picture={object?.picture} />
    <span class="tx">
      <input
        id="object"
        class="m"
        value={id}
        placeholder="an id"
        autocomplete="off"
        spellcheck={false}
        onChange={({ currentTarget }) => choose(currentTarget.value.trim())}
      />
      {object && <Words object={object} />}
    </span>
  </div>
);

const Words = ({ object: { title, time } }: { readonly object: SeenObject }) => (
  <span class="sm t2 words">
    {time !== undefined && `${time.slice(0, 10)} · `}
    {title === '' ? 'no text' : <Foreign text={title} most={80} />}
  </span>
);

const Thumb = ({ picture }: { readonly picture: string | undefined }) =>
  picture === undefined ? null : (
    <span class="pc">
      <Thumbnail address={picture} />
    </span>
  );

interface ListProps {
  readonly found: readonly SeenObject[];
  readonly isLooking: boolean;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

function List({ found, isLooking, chosen, choose }: ListProps) {
  if (found.length === 0)
    return (
      <p class="sm t2 pad">
        {isLooking ? 'Looking…' : 'None was seen yet: read a list that has some, or write an id.'}
      </p>
    );
  return (
    <ul class="objs" aria-label="Recent objects">
      {found.slice(0, 40).map((object) => (
        <li key={object.id}>
          <button type="button" aria-pressed={object.id === chosen} onClick={() => choose(object.id)}>
            <Thumb picture={object.picture} />
            <span class="tx">
              <span class="m">{object.id}</span>
              <Words object={object} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
