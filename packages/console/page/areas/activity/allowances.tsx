import type { GaugeReading } from '@edgewalk/emulator';
import { Meter } from '../../parts/meter.js';
import { limits } from '../../state/limits.js';
import { spanOf } from '../../state/time.js';
import { clock } from '../../state/world.js';

/** Those most used stand here; the rest is counted. */
const most = 4;

/** The allowances as bars. */
export function Allowances() {
  const gauges = (limits.value?.gauges ?? []).toSorted((a, b) => b.percent - a.percent);
  return (
    <section class="use" aria-label="Allowances">
      {gauges.slice(0, most).map((gauge) => (
        <Meter key={`${gauge.pool} ${gauge.of}`} label={labelOf(gauge)} percent={gauge.percent} note={noteOf(gauge)} />
      ))}
      {gauges.length === 0 && <p class="none t2">No call was counted yet: there are no limits, or nothing was sent.</p>}
      {gauges.length > most && (
        <p class="none sm t3">{gauges.length - most} more allowances are used less than these.</p>
      )}
    </section>
  );
}

const kinds = { app: 'App', user: 'Person', business: 'Account' } as const;

const labelOf = ({ pool, name, of }: GaugeReading): string => `${kinds[pool]} ${name ?? of}`;

const spans: Readonly<Record<number, string>> = { 60_000: 'minute', 3_600_000: 'hour', 86_400_000: 'day' };

function noteOf({ calls, allowed, windowMs, opensAt }: GaugeReading): string {
  const span = spans[windowMs] ?? spanOf(windowMs);
  const counted = calls.toLocaleString('en-US');
  if (opensAt !== undefined) return `Refuses calls. Opens again in ${spanOf(Math.max(0, opensAt - clock.value))}`;
  if (allowed === undefined) return `${counted} calls in the last ${span}, no limit`;
  return `${counted} of ${allowed.toLocaleString('en-US')} in the last ${span}`;
}
