import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface WindowedListProps<T> {
  /** What it lists, for screen readers. */
  readonly label: string;
  readonly items: readonly T[];
  /** Of a row, in pixels. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T) => ComponentChildren;
  /** The key of the chosen item. */
  readonly chosen?: string | undefined;
  readonly onChoose: (item: T) => void;
  /** Told how far the reader has scrolled. */
  readonly onScroll?: (top: number) => void;
}

/** Rows above and below what is in sight. */
const spare = 8;

/** A list of any length: only the rows in sight are elements. It is one tab stop, in which the arrow keys move. */
export function WindowedList<T>(props: WindowedListProps<T>) {
  const { items, rowHeight, keyOf } = props;
  const box = useRef<HTMLDivElement>(null);
  const { first, last, measure } = useWindow(box, rowHeight, items.length);
  const at = items.findIndex((item) => keyOf(item) === props.chosen);
  useEffect(() => reveal(box.current, at, rowHeight), [props.chosen]);
  const onScroll = () => {
    measure();
    props.onScroll?.(box.current?.scrollTop ?? 0);
  };
  return (
    <div
      ref={box}
      class="windowed"
      role="listbox"
      aria-label={props.label}
      tabIndex={0}
      aria-activedescendant={at >= first && at < last ? idOf(props.label, at) : undefined}
      onScroll={onScroll}
      onKeyDown={(event) => move(event, props, at)}
    >
      <Rows {...props} first={first} last={last} />
    </div>
  );
}

const idOf = (label: string, at: number): string => `${label.replaceAll(/\W+/g, '-')}-${at}`;

interface Range {
  readonly first: number;
  readonly last: number;
}

const Rows = <T,>({ first, last, ...props }: WindowedListProps<T> & Range) => (
  <div class="rows" role="presentation" style={{ height: `${props.items.length * props.rowHeight}px` }}>
    {props.items.slice(first, last).map((item, index) => (
      <Row key={props.keyOf(item)} {...props} item={item} at={first + index} />
    ))}
  </div>
);

function Row<T>({ item, at, ...props }: WindowedListProps<T> & { readonly item: T; readonly at: number }) {
  const isChosen = props.keyOf(item) === props.chosen;
  return (
    <div
      id={idOf(props.label, at)}
      class="wrow"
      role="option"
      aria-selected={isChosen}
      aria-setsize={props.items.length}
      aria-posinset={at + 1}
      style={{ top: `${at * props.rowHeight}px`, height: `${props.rowHeight}px` }}
      onClick={() => props.onChoose(item)}
    >
      {props.row(item)}
    </div>
  );
}

/** Which rows are in sight. */
function useWindow(box: { readonly current: HTMLDivElement | null }, rowHeight: number, count: number) {
  const range = useSignal({ first: 0, last: 40 });
  const measure = () => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
    const last = Math.ceil((scrollTop + clientHeight) / rowHeight) + spare;
    if (first !== range.value.first || last !== range.value.last) range.value = { first, last };
  };
  useLayoutEffect(measure, [rowHeight, count]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [rowHeight]);
  return { ...range.value, measure };
}

/** Scrolls only if the row is out of sight. */
function reveal(box: HTMLElement | null, at: number, rowHeight: number): void {
  if (box === null || at < 0) return;
  const top = at * rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -12,
  PageDown: 12,
  Home: -Infinity,
  End: Infinity,
};

function move<T>(event: KeyboardEvent, { items, onChoose }: WindowedListProps<T>, at: number): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  const to = Math.min(items.length - 1, Math.max(0, at + step));
  const item = items[to];
  if (item !== undefined && to !== at) onChoose(item);
}
