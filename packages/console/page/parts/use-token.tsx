import { token, useToken } from '../state/about.js';

/** Has requests sent with a token from now on. */
export function UseToken({ name }: { readonly name: string }) {
  const isInUse = token.value?.name === name;
  return (
    <button class="btn sm" type="button" disabled={isInUse} onClick={() => useToken(name)}>
      {isInUse ? 'In use' : 'Use it here'}
    </button>
  );
}
