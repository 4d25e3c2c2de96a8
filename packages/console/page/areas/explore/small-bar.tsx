import { Icon } from '../../parts/icon.js';
import { place, placeTitle } from './place.js';
import { pane, type Pane, show, showsTree } from './screen.js';

const titles: Readonly<Record<Pane, string>> = { request: 'Request', answer: 'Answer', code: 'Code' };

/** What small screens have in place of three columns. */
export const SmallBar = () => (
  <div class="small">
    <Crumb />
    <div class="seg mseg" role="group" aria-label="Show">
      {(['request', 'answer', 'code'] as const).map((name) => (
        <PaneButton key={name} name={name} isShown={!showsTree.value && pane.value === name} />
      ))}
    </div>
  </div>
);

const PaneButton = ({ name, isShown }: { readonly name: Pane; readonly isShown: boolean }) => (
  <button type="button" aria-pressed={isShown} onClick={() => show(name)}>
    {titles[name]}
  </button>
);

const turn = () => void (showsTree.value = !showsTree.value);

/** Where one is; it opens the tree. */
function Crumb() {
  return (
    <div class="mob">
      <button class="crumb m" type="button" aria-expanded={showsTree.value} onClick={turn}>
        <span class="vh">Choose a place: </span>
        {place.value ? placeTitle(place.value) : 'Choose'}
        <Icon name="open" />
      </button>
    </div>
  );
}
