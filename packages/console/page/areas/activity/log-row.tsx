import { Foreign } from '../../parts/foreign.js';
import { Icon } from '../../parts/icon.js';
import { clockTenth } from '../../state/time.js';
import type { LogRow } from './log-rows.js';
import { Status } from './status.js';
import { summaryOf } from './summary.js';

/** The names of the columns. */
export const LogHead = () => (
  <div class="lrow lhead sm t3" aria-hidden="true">
    <span>Clock</span>
    <span />
    <span>Path</span>
    <span />
    <span>Token</span>
    <span>Status</span>
    <span class="r">ms</span>
  </div>
);

/** A request, or several equal ones. */
export function Row({ entry, times }: LogRow) {
  return (
    <div class="lrow">
      <span class="n t3 at">{clockTenth(entry.at)}</span>
      <span class={`m mt ${entry.method}`}>{entry.method}</span>
      <span class="pp">
        <span class="m">{entry.named}</span>
        {times > 1 && <span class="tag n">×{times}</span>}
        <span class="t2 w">
          <Foreign text={summaryOf(entry)} most={120} />
        </span>
      </span>
      <span class="fz">
        {entry.fault && <Icon name="bolt" />}
        {entry.fault && <span class="vh">struck by a fault</span>}
      </span>
      <span class="t2 who">{entry.token}</span>
      <Status of={entry} />
      <span class="n t2 r ms">{entry.took.toFixed(1)}</span>
    </div>
  );
}
