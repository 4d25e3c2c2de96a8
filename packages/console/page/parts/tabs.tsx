interface TabsProps<Name extends string> {
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly label: string;
  readonly choose: (name: Name) => void;
  /** The id of the panel that the tabs switch. */
  readonly panel: string;
  /** How many there are of what a tab shows. */
  readonly counts?: Partial<Readonly<Record<Name, number>>>;
}

/** Tabs of one panel; the arrows move between them. */
export function Tabs<Name extends string>({ names, chosen, label, choose, panel, counts = {} }: TabsProps<Name>) {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? names.length - 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (names.indexOf(chosen) + step) % names.length;
    choose(names[next] ?? chosen);
    const list = event.currentTarget as HTMLElement;
    (list.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {names.map((name) => (
        <Tab
          key={name}
          name={name}
          panel={panel}
          count={counts[name]}
          isChosen={name === chosen}
          choose={() => choose(name)}
        />
      ))}
    </div>
  );
}

interface TabProps {
  readonly name: string;
  readonly panel: string;
  readonly count: number | undefined;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

const Tab = ({ name, panel, count, isChosen, choose }: TabProps) => (
  <button
    type="button"
    role="tab"
    id={tabId(panel, name)}
    aria-controls={panel}
    aria-selected={isChosen}
    tabIndex={isChosen ? 0 : -1}
    onClick={choose}
  >
    {name} {count !== undefined && <span class="n">{count}</span>}
  </button>
);

/** An id has no spaces. */
const tabId = (panel: string, name: string): string => `${panel}-${name.replaceAll(' ', '-')}`;
