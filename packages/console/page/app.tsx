import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AreaView } from './areas/area-view.js';
import { KeyTable } from './parts/key-table.js';
import { Problem } from './parts/problem.js';
import { TopBar } from './parts/top-bar.js';
import { about, shownAreas } from './state/about.js';
import { addShortcuts } from './state/keys.js';
import { type Area, go, linkTo, route } from './state/route.js';

const letters = { explore: 'e', account: 'a', publishing: 'p', activity: 'l', access: 't' } as const;

/** The whole page. */
export function App({ start }: { readonly start: Promise<void> }) {
  const problem = useSignal<string | undefined>(undefined);
  const showsKeys = useSignal(false);
  useEffect(() => void start.catch((error: unknown) => (problem.value = (error as Error).message)), [start]);
  useShortcuts(() => (showsKeys.value = !showsKeys.value));
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <TopBar />
      <main id="main" class={`area in-${shownArea()}`} tabIndex={-1}>
        {problem.value === undefined ? (
          about.value && <AreaView area={shownArea()} />
        ) : (
          <Problem text={problem.value} />
        )}
      </main>
      {showsKeys.value && <KeyTable close={() => (showsKeys.value = false)} />}
    </>
  );
}

/** An address may name an area that there is not here. */
const shownArea = (): Area => shownAreas.value.find((area) => area === route.value.area) ?? 'explore';

/** The part of the address behind `#` is the page's own. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}

/** The keys that work in every area. */
function useShortcuts(switchTable: () => void): void {
  const shown = shownAreas.value;
  useEffect(() => {
    const toAreas = shown.map((area) => ({
      keys: `g ${letters[area]}`,
      does: `opens ${area}`,
      run: () => go(linkTo(area)),
    }));
    return addShortcuts([...toAreas, { keys: '?', does: 'shows the keys', run: switchTable }]);
    // The function does the same at every rendering.
  }, [shown]);
}
