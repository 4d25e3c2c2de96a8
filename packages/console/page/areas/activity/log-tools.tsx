import type { Signal } from '@preact/signals';
import { Icon } from '../../parts/icon.js';
import { SearchBox } from '../../parts/search-box.js';
import { requests } from '../../state/requests.js';
import { go, linkTo, route } from '../../state/route.js';
import { type Filter, filters } from './log-rows.js';

interface LogToolsProps {
  readonly filter: Filter;
  readonly words: string;
  readonly isPaused: Signal<boolean>;
}

const titles = { all: 'All', writes: 'Writes', failed: 'Failed', faults: 'Faults' } as const;

/** Search, filters, and the switch between live and paused. */
export function LogTools({ filter, words, isPaused }: LogToolsProps) {
  return (
    <div class="tool">
      <SearchBox
        label="Search the requests"
        hint="Path, id, code or trace"
        value={words}
        change={(text) => change({ q: text })}
        slash="searches the log"
      />
      <Filters filter={filter} />
      <Live isPaused={isPaused} />
    </div>
  );
}

const Filters = ({ filter }: Pick<LogToolsProps, 'filter'>) => (
  <div class="fil" role="group" aria-label="Show">
    {filters.map((each) => (
      <button
        key={each}
        type="button"
        aria-pressed={each === filter}
        onClick={() => change({ show: each === 'all' ? '' : each })}
      >
        {titles[each]}
      </button>
    ))}
  </div>
);

function Live({ isPaused }: Pick<LogToolsProps, 'isPaused'>) {
  return (
    <span class="live">
      <span class="t3 n">{requests.value.length.toLocaleString('en-US')} requests</span>
      <span class={isPaused.value ? 'dot' : 'dot ok'} />
      {isPaused.value ? 'Paused' : 'Live'}
      <button
        class="ico"
        type="button"
        aria-label={isPaused.value ? 'Go on' : 'Pause'}
        onClick={() => (isPaused.value = !isPaused.value)}
      >
        <Icon name={isPaused.value ? 'play' : 'pause'} />
      </button>
    </span>
  );
}

/** What is shown is part of the address. */
function change(query: Readonly<Record<string, string>>): void {
  const { path, query: before } = route.value;
  const kept = Object.entries({ ...before, ...query }).filter(([, value]) => value !== '');
  go(linkTo('activity', path, Object.fromEntries(kept)), { replace: true });
}
