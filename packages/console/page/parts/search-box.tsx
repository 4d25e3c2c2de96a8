import type { Ref } from 'preact';
import { Icon } from './icon.js';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly input: Ref<HTMLInputElement>;
}

/** A field that searches while one writes; `/` leads to it. */
export const SearchBox = ({ label, value, change, input }: SearchBoxProps) => (
  <div class="in">
    <Icon name="search" />
    <input
      ref={input}
      type="search"
      class="find"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={({ currentTarget }) => change(currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && change('')}
    />
    <kbd aria-hidden="true">/</kbd>
  </div>
);
