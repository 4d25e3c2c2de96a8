import type { TokenDetail } from '@edgewalk/emulator';
import { UseToken } from '../../parts/use-token.js';
import { about } from '../../state/about.js';

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
            <UseToken name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
