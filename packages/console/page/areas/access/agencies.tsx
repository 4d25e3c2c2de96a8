import type { TokenDetail } from '@edgewalk/emulator';
import { about, token, useToken } from '../../state/about.js';

/** The tokens of agencies, which reach the hosted accounts; there are none without those. */
export function Agencies({ details }: { readonly details: readonly TokenDetail[] }) {
  const known = new Set(details.map(({ name }) => name));
  const others = (about.value?.tokens ?? []).filter(({ name }) => !known.has(name));
  if (others.length === 0 || details.length === 0) return null;
  return (
    <section aria-labelledby="agencies">
      <h2 id="agencies">Agencies, for the hosted accounts</h2>
      <ul class="tl">
        {others.slice(0, 3).map(({ name }) => (
          <li key={name}>
            <b class="m">{name}</b>
            <button class="btn sm" type="button" disabled={token.value?.name === name} onClick={() => useToken(name)}>
              {token.value?.name === name ? 'In use' : 'Use it here'}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
