import { inBackground } from '../../state/background.js';
import { useSignal } from '@preact/signals';
import type { TokenDetailsDocument } from '@edgewalk/emulator';
import { useEffect } from 'preact/hooks';
import { call } from '../../state/connection.js';
import { listen } from '../../state/stream.js';

/** The emulator's tokens, read again when the clock moves: time ends them. */
export function useTokens() {
  const tokens = useSignal<TokenDetailsDocument | undefined>(undefined);
  const refresh = async () => void (tokens.value = await call<TokenDetailsDocument>('/_emulator/tokens/details'));
  useEffect(() => {
    inBackground(refresh());
    return listen(({ name }) => {
      if (name === 'clock' || name === 'reset') inBackground(refresh());
    });
    // The function does the same at every rendering.
  }, []);
  return { tokens: tokens.value, refresh };
}
