import { type Signal, useSignal } from '@preact/signals';
import type { RequestEntry } from '@edgewalk/emulator';
import { useEffect } from 'preact/hooks';
import { WindowedList } from '../../parts/windowed-list.js';
import { requests } from '../../state/requests.js';
import { go, linkTo, route } from '../../state/route.js';
import { isOnSmallScreen } from '../../state/screen.js';
import { LogHead, Row } from './log-row.js';
import { filters, type LogRow, rowsOf } from './log-rows.js';
import { LogTools } from './log-tools.js';

/** The live log. New requests are not added while it is paused, or the reader has scrolled down. */
export function Log({ chosen }: { readonly chosen: string | undefined }) {
  const [isPaused, isAway] = [useSignal(false), useSignal(false)];
  const shownTo = useShownTo(isPaused.value || isAway.value);
  const { query } = route.value;
  const [filter, words] = [filters.find((each) => each === query['show']) ?? 'all', query['q'] ?? ''];
  const rows = rowsOf(upTo(requests.value, shownTo.value), filter, words);
  return (
    <>
      <LogTools filter={filter} words={words} isPaused={isPaused} />
      <LogHead />
      <Rows
        rows={rows}
        shownTo={shownTo.value}
        chosen={chosen}
        onScroll={(top) => (isAway.value = top > 4)}
        show={() => (isPaused.value = false)}
      />
    </>
  );
}

interface RowsProps {
  readonly rows: readonly LogRow[];
  readonly shownTo: number;
  readonly chosen: string | undefined;
  readonly onScroll: (top: number) => void;
  readonly show: () => void;
}

function Rows({ rows, shownTo, chosen, onScroll, show }: RowsProps) {
  const { query } = route.value;
  return (
    <div class="logbox">
      <NewRows shownTo={shownTo} show={show} />
      <WindowedList<LogRow>
        label="Request log"
        items={rows}
        rowHeight={isOnSmallScreen() ? 60 : 28}
        keyOf={keyOf}
        row={Row}
        chosen={chosen}
        onChoose={(row) => go(linkTo('activity', [keyOf(row)], query), { replace: chosen !== undefined })}
        onScroll={onScroll}
      />
      {rows.length === 0 && <Nothing />}
    </div>
  );
}

const keyOf = ({ entry }: LogRow): string => String(entry.id);

/** The id of the last request to show: while rows are held back, the last that there was. */
function useShownTo(holds: boolean): Signal<number> {
  const shownTo = useSignal(Infinity);
  useEffect(() => void (shownTo.value = holds ? (requests.value.at(-1)?.id ?? 0) : Infinity), [holds, shownTo]);
  return shownTo;
}

/** Says how many came since, and leads there. */
function NewRows({ shownTo, show }: { readonly shownTo: number; readonly show: () => void }) {
  const count = requests.value.length - upTo(requests.value, shownTo).length;
  const toTop = () => {
    show();
    document.querySelector('.logbox .windowed')?.scrollTo({ top: 0 });
  };
  return count === 0 ? null : (
    <button class="newrows" type="button" onClick={toTop}>
      {count.toLocaleString('en-US')} new
    </button>
  );
}

/** Ids grow, so the last ones are cut off. */
function upTo(entries: readonly RequestEntry[], id: number): readonly RequestEntry[] {
  let end = entries.length;
  while (end > 0 && (entries[end - 1]?.id ?? 0) > id) end -= 1;
  return end === entries.length ? entries : entries.slice(0, end);
}

const Nothing = () => (
  <p class="empty t2">
    {requests.value.length === 0
      ? 'Nothing was sent yet. Each request appears here as soon as it is answered.'
      : 'No request is like this. Choose All, or clear the search.'}
  </p>
);
