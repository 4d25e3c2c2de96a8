import type { Upcoming } from '@edgewalk/emulator';
import { useEffect } from 'preact/hooks';
import { Problem } from '../../parts/problem.js';
import { Switch } from '../../parts/switch.js';
import { addShortcuts } from '../../state/keys.js';
import { clockTime, dateOf, dayOf, spanOf } from '../../state/time.js';
import { useAct } from '../../state/use-act.js';
import { changeClock, clock, comesNext, isRunning } from '../../state/world.js';

const steps = [
  ['+1 s', '1s'],
  ['+1 min', '1m'],
  ['+1 h', '1h'],
  ['+1 day', '1d'],
] as const;

type Change = Parameters<typeof changeClock>[0];

/** The emulator's clock: it runs or stands, can be stepped, and jumps to what comes next. */
export function ClockPanel() {
  const { problem, act } = useAct();
  const change = (to: Change) => act(changeClock(to));
  useClockKeys(change);
  return (
    <section class="sec" id="clock" aria-labelledby="clock-title">
      <div class="sech">
        <h2 id="clock-title">Clock</h2>
        <OnOff change={change} />
      </div>
      <p class="time">
        <span class="big">{clockTime(clock.value)}</span> <span class="t2">{dateOf(clock.value)}, UTC</span>
      </p>
      <div class="steps">
        {steps.map(([name, advance]) => (
          <button key={name} class="btn" type="button" onClick={() => change({ advance })}>
            {name}
          </button>
        ))}
      </div>
      {problem !== undefined && <Problem text={problem} />}
      <Jumps change={change} />
    </section>
  );
}

const OnOff = ({ change }: { readonly change: (to: Change) => void }) => (
  <span class="onoff t2">
    Stopped
    <Switch label="Clock runs" isOn={isRunning.value} onChange={(running) => change({ running })} />
    Running
  </span>
);

function useClockKeys(change: (to: Change) => void): void {
  useEffect(
    () =>
      addShortcuts([
        { keys: '.', does: 'steps the clock by a second', run: () => change({ advance: '1s' }) },
        { keys: ':', does: 'steps the clock by an hour', run: () => change({ advance: '1h' }) },
      ]),
    // The function does the same at every rendering.
    [],
  );
}

const words: Readonly<Record<Upcoming['what'], string>> = {
  'container ready': 'Container is finished',
  'container expires': 'Container expires',
  'token expires': 'Token expires',
  'data access ends': 'Data access ends',
  'message window closes': 'Window for messages closes',
  'limit opens': 'Allowance opens',
  'story ends': 'Story ends',
};

/** The first few of what comes next. */
const most = 8;

function Jumps({ change }: { readonly change: (to: Change) => void }) {
  const now = clock.value;
  return (
    <ul class="jl" aria-label="Jump to what happens next">
      {comesNext.value.slice(0, most).map(({ at, what, id }) => (
        <li key={`${what} ${id}`}>
          <button class="jump" type="button" onClick={() => change({ set: at })}>
            <span class="n t">{at - now < 86_400_000 ? clockTime(at) : dayOf(at)}</span>
            <span class="what">
              {words[what]} <span class="m t2">{id}</span>
            </span>
            <span class="n t3 sm">in {spanOf(Math.max(0, at - now))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
