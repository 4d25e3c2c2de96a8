import type { ContainerState, RequestEntry } from '@edgewalk/emulator';
import { containers } from '../../state/containers.js';
import { requests } from '../../state/requests.js';
import { route } from '../../state/route.js';
import { clockTenth, clockTime } from '../../state/time.js';
import { clock } from '../../state/world.js';
import { Lane, Refused } from './lane.js';
import { refusedOf } from './marks.js';
import { type Axis, axisOf, percent, present, spanFor } from './time-axis.js';

/** The newest are shown: each lane has bars and dots, and is not made of text alone. */
const most = 40;

/** A lane for each container, its children below it. */
export function Lanes({ chosen }: { readonly chosen: string | undefined }) {
  const all = containers.value;
  const axis = axisOf(spanFor(route.value.query['span'], all[0]), clock.value);
  const lanes = inFamilies(all);
  const refused = refusedOf(requests.value).slice(-3).toReversed();
  if (lanes.length === 0 && refused.length === 0) return <Nothing />;
  return (
    <>
      <Scale axis={axis} />
      <ul aria-label="Containers">
        {refused.map((entry: RequestEntry) => (
          <Refused key={entry.id} entry={entry} axis={axis} />
        ))}
        {lanes.slice(0, most).map((container) => (
          <Lane key={container.id} container={container} axis={axis} isChosen={container.id === chosen} />
        ))}
      </ul>
      {lanes.length > most && (
        <p class="key">{(lanes.length - most).toLocaleString('en-US')} older ones are not shown.</p>
      )}
      <Legend />
    </>
  );
}

/** Children follow the container that they are of. */
function inFamilies(all: readonly ContainerState[]): readonly ContainerState[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const isChild = ({ parent }: ContainerState) => parent !== undefined && byId.has(parent);
  return all
    .filter((each) => !isChild(each))
    .flatMap((each) => [each, ...each.children.flatMap((id) => byId.get(id) ?? [])]);
}

function Scale({ axis }: { readonly axis: Axis }) {
  const quarters = [0, 0.25, 0.5, 0.75];
  const timeAt = (share: number) => axis.start + axis.ms * share;
  return (
    <div class="axis n" aria-hidden="true">
      <span />
      <div class="scale">
        {quarters.map((share) => (
          <span key={share} style={{ left: percent(share) }}>
            {clockTime(timeAt(share)).slice(0, axis.ms > 3_600_000 ? 5 : 8)}
          </span>
        ))}
        <span class="now" style={{ left: percent(present) }}>
          {clockTenth(clock.value).slice(0, 8)}
        </span>
      </div>
      <span />
    </div>
  );
}

const Legend = () => (
  <div class="key">
    <span>
      <i class="prog" />
      in progress
    </span>
    <span>
      <i class="fin" />
      finished, 24 h to publish
    </span>
    <span>
      <i class="publ" />
      published
    </span>
    <span>
      <i class="failed" />
      error
    </span>
    <span>
      <i class="d" />
      status read by the client
    </span>
  </div>
);

const Nothing = () => (
  <p class="empty t2">
    Nothing is on its way. Choose New post, or let a program publish: each container appears here, with its states and
    what the client read of them.
  </p>
);
