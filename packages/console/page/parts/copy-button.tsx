import { useSignal } from '@preact/signals';
import { Icon } from './icon.js';

interface CopyButtonProps {
  /** Asked for when it is copied. */
  readonly text: () => string | Promise<string>;
  readonly label: string;
  readonly isSmall?: boolean;
}

/** Copies a text, and says so in its place. */
export function CopyButton({ text, label, isSmall = false }: CopyButtonProps) {
  const said = useSignal<'Copied' | 'Not copied' | undefined>(undefined);
  const copy = async (): Promise<void> => {
    said.value = await write(text).then(
      () => 'Copied' as const,
      () => 'Not copied' as const,
    );
    setTimeout(() => (said.value = undefined), 1500);
  };
  return (
    <button class={isSmall ? 'btn sm' : 'btn'} type="button" onClick={() => void copy()}>
      <Icon name={said.value === 'Copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{said.value ?? label}</span>
    </button>
  );
}

const write = async (text: CopyButtonProps['text']): Promise<void> => navigator.clipboard.writeText(await text());
