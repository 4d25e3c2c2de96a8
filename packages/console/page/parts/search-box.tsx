import { useEffect, useRef } from 'preact/hooks';
import { addShortcuts } from '../state/keys.js';
import { Icon } from './icon.js';

interface SearchBoxProps {
  readonly label: string;
  /** What may be searched for; the label unless given. */
  readonly hint?: string;
  readonly value: string;
  readonly change: (text: string) => void;
  /** What the table of keys says of `/`; without it the key does not lead here. */
  readonly slash?: string;
  /** Called before `/` leads here, where the field must be shown first. */
  readonly reveal?: () => void;
}

/** A field that searches while one writes. */
export function SearchBox({ label, hint = label, value, change, ...key }: SearchBoxProps) {
  const field = useSlash(key);
  return (
    <div class="in">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        class="find"
        aria-label={label}
        placeholder={hint}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && change('')}
      />
      {key.slash !== undefined && <kbd aria-hidden="true">/</kbd>}
    </div>
  );
}

/** The field that `/` leads to. */
function useSlash({ slash, reveal }: Pick<SearchBoxProps, 'slash' | 'reveal'>) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (slash === undefined) return undefined;
    const focus = () => {
      reveal?.();
      // Small screens show it only now.
      requestAnimationFrame(() => field.current?.focus());
    };
    return addShortcuts([{ keys: '/', does: slash, run: focus }]);
  }, [slash]);
  return field;
}
