/** Moves the focus in a tree: up and down through what is open, right and left by folding. */
export function moveInTree(event: KeyboardEvent, turn: (property: string) => void): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const at = rows.indexOf(target);
  const next = nextRow(rows, at, key);
  const expanded = target.getAttribute('aria-expanded');
  const folds = (key === 'ArrowRight' && expanded === 'false') || (key === 'ArrowLeft' && expanded === 'true');
  if (folds) turn(target.dataset['root'] ?? '');
  else if (next) next.focus();
  else return;
  event.preventDefault();
}

const level = (row: HTMLElement | undefined) => row?.getAttribute('aria-level');

function nextRow(rows: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return rows[at + 1];
  if (key === 'ArrowUp') return rows[at - 1];
  if (key === 'ArrowLeft')
    return level(rows[at]) === '2' ? rows.slice(0, at).findLast((row) => level(row) === '1') : undefined;
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}
