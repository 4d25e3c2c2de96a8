import type { ContainerState, RequestEntry } from '@edgewalk/emulator';
import { Foreign } from '../../parts/foreign.js';
import { Icon } from '../../parts/icon.js';
import { Thumbnail } from '../../parts/thumbnail.js';
import { requests } from '../../state/requests.js';
import { linkTo, route } from '../../state/route.js';
import { clock } from '../../state/world.js';
import { bodyOf, errorWords } from '../activity/summary.js';
import { type Mark, marksOf } from './marks.js';
import { type Axis, percent } from './time-axis.js';

interface LaneProps {
  readonly container: ContainerState;
  readonly axis: Axis;
  readonly isChosen: boolean;
}

/** A container: its name, its states by the clock, and the present one. */
export function Lane({ container, axis, isChosen }: LaneProps) {
  const classes = ['cr', container.parent !== undefined && 'ch', isChosen && 'sel'].filter(Boolean).join(' ');
  return (
    <li class={classes}>
      <Name container={container} isChosen={isChosen} />
      <div class="lane" aria-hidden="true">
        <Bars container={container} axis={axis} />
        {marksOf(container, requests.value).map((mark) => (
          <Dot key={mark.entry.id} mark={mark} axis={axis} />
        ))}
      </div>
      <State container={container} />
    </li>
  );
}

function Name({ container: { id, kind, caption, thumbnail }, isChosen }: Pick<LaneProps, 'container' | 'isChosen'>) {
  const link = linkTo('publishing', [id], route.value.query);
  return (
    <div class="cname">
      <Thumbnail address={thumbnail} />
      <span class="clines">
        <a class="m" href={link} aria-current={isChosen ? 'true' : undefined}>
          {id}
        </a>
        <span class="sm t2">
          {kind} · {caption === undefined ? 'no caption' : <Foreign text={caption} most={60} />}
        </span>
      </span>
    </div>
  );
}

const looks = { IN_PROGRESS: 'prog', FINISHED: 'fin', PUBLISHED: 'publ', ERROR: 'failed', EXPIRED: 'failed' } as const;

/** A bar for each state, until the next one or the present. What is still in progress goes on to when it will be ready. */
function Bars({ container, axis }: Pick<LaneProps, 'container' | 'axis'>) {
  const { states, readyAt, publishedAs } = container;
  return states.map(({ state, at }, index) => {
    const isOpen = index === states.length - 1 && state === 'IN_PROGRESS';
    const end = states[index + 1]?.at ?? (isOpen ? Math.max(readyAt ?? clock.value, clock.value) : clock.value);
    const [from, to] = [Math.max(0, axis.at(at)), Math.min(1, axis.at(end))];
    if (to <= 0 || from >= 1) return null;
    return (
      <span
        key={state}
        class={`sg ${looks[state]}${isOpen ? ' on' : ''}`}
        style={{ left: percent(from), width: percent(Math.max(to - from, 0.004)) }}
      >
        {state === 'PUBLISHED' && (
          <span>
            <Icon name="check" />
            {publishedAs}
          </span>
        )}
      </span>
    );
  });
}

function Dot({ mark, axis }: { readonly mark: Mark; readonly axis: Axis }) {
  const left = axis.at(mark.at);
  if (left < 0 || left > 1) return null;
  const style = { left: percent(left) };
  if (mark.kind === 'fault')
    return (
      <span class="bolt" style={style}>
        <Icon name="bolt" />
      </span>
    );
  if (mark.kind === 'refused')
    return (
      <span class="rf" style={style}>
        <Icon name="close" />
      </span>
    );
  return <span class={mark.kind === 'unreadable' ? 'tk bad' : 'tk'} style={style} />;
}

function State({ container: { states, error } }: Pick<LaneProps, 'container'>) {
  const state = states.at(-1)?.state ?? 'IN_PROGRESS';
  const look = state === 'PUBLISHED' ? 'ok' : state === 'ERROR' || state === 'EXPIRED' ? 'bad' : '';
  return (
    <div class="state">
      <span class={`tag ${look}`} title={error}>
        {state}
      </span>
    </div>
  );
}

/** A container that was refused, by the request. */
export function Refused({ entry, axis }: { readonly entry: RequestEntry; readonly axis: Axis }) {
  const { error = {} } = bodyOf(entry.answer);
  const [codes = '', ...words] = errorWords(error).split(' ');
  return (
    <li class="cr ch">
      <div class="cname">
        <Thumbnail address={undefined} />
        <span class="clines">
          <a class="m" href={linkTo('activity', [String(entry.id)])}>
            refused
          </a>
          <span class="sm t2">
            <Foreign text={words.join(' ')} most={80} />
          </span>
        </span>
      </div>
      <div class="lane" aria-hidden="true">
        <Dot mark={{ at: entry.at, kind: 'refused', entry }} axis={axis} />
      </div>
      <div class="state">
        <span class="tag bad">{codes}</span>
      </div>
    </li>
  );
}
