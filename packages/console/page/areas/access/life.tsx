import type { TokenDetail } from '@edgewalk/emulator';
import { dateOf, spanOf } from '../../state/time.js';
import { clock } from '../../state/world.js';

/** The life of a token on a line: issued, now, its end, and the end of its access to data. */
export function Life({ detail: { issuedAt, expiresAt, dataAccessEndsAt } }: { readonly detail: TokenDetail }) {
  const now = clock.value;
  const last = Math.max(expiresAt ?? 0, dataAccessEndsAt ?? 0);
  const at = (time: number) => `${Math.min(100, Math.max(0, ((time - issuedAt) / (last - issuedAt || 1)) * 100))}%`;
  return (
    <div>
      <h3>How long it lasts</h3>
      {last > 0 && (
        <div class="life" aria-hidden="true">
          <i style={{ width: at(expiresAt ?? last) }} />
          <b style={{ width: at(now) }} />
          <span class="now" style={{ left: at(now) }} />
        </div>
      )}
      <dl class="kvs n">
        <Row name="issued" value={`${dateOf(issuedAt)}, ${spanOf(Math.max(0, now - issuedAt))} ago`} />
        <Row name="expires" value={expiresAt === undefined ? 'no end' : ending(expiresAt, now)} />
        <Row name="data access" value={dataAccessEndsAt === undefined ? 'no end' : ending(dataAccessEndsAt, now)} />
      </dl>
    </div>
  );
}

const ending = (at: number, now: number): string =>
  at > now ? `${dateOf(at)}, in ${spanOf(at - now)}` : `${dateOf(at)}, ${spanOf(now - at)} ago`;

const Row = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
