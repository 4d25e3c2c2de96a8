import { useSignal } from '@preact/signals';
import { Icon } from './icon.js';

interface CopyButtonProps {
  readonly text: () => string;
  readonly label: string;
  readonly isSmall?: boolean;
}

/** Copies a text, and says so in its place. */
export function CopyButton({ text, label, isSmall = false }: CopyButtonProps) {
  const isDone = useSignal(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text());
    isDone.value = true;
    setTimeout(() => (isDone.value = false), 1500);
  };
  return (
    <button class={isSmall ? 'btn sm' : 'btn'} type="button" onClick={() => void copy()}>
      <Icon name={isDone.value ? 'check' : 'copy'} />
      <span aria-live="polite">{isDone.value ? 'Copied' : label}</span>
    </button>
  );
}
