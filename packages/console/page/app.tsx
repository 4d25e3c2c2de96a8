import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AreaView } from './areas/area-view.js';
import { KeyTable } from './parts/key-table.js';
import { Problem } from './parts/problem.js';
import { TopBar } from './parts/top-bar.js';
import { about } from './state/about.js';
import { addShortcuts } from './state/keys.js';
import { areas, go, linkTo, route } from './state/route.js';

const letters = { explore: 'e', account: 'a', publishing: 'p', activity: 'l', access: 't' } as const;

/** The whole page. */
export function App({ start }: { readonly start: Promise<void> }) {
  const problem = useSignal<string | undefined>(undefined);
  const showsKeys = useSignal(false);
  useEffect(() => void start.catch((error: unknown) => (problem.value = (error as Error).message)), [start]);
  useShortcuts(() => (showsKeys.value = !showsKeys.value));
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <TopBar />
      <main id="main" class={`area in-${route.value.area}`} tabIndex={-1}>
        {problem.value === undefined ? (
          about.value && <AreaView area={route.value.area} />
        ) : (
          <Problem text={problem.value} />
        )}
      </main>
      {showsKeys.value && <KeyTable close={() => (showsKeys.value = false)} />}
    </>
  );
}

/** The keys that work in every area. */
function useShortcuts(switchTable: () => void): void {
  useEffect(() => {
    const toAreas = areas.map((area) => ({
      keys: `g ${letters[area]}`,
      does: `opens ${area}`,
      run: () => go(linkTo(area)),
    }));
    return addShortcuts([...toAreas, { keys: '?', does: 'shows the keys', run: switchTable }]);
    // The function does the same at every rendering.
  }, []);
}
