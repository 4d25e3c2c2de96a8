import { about, isEmulator, shownAreas, token } from '../state/about.js';
import { serverProblem } from '../state/background.js';
import { linkTo, route } from '../state/route.js';
import { switchTheme } from '../state/theme.js';
import { clock, isRunning, plansOn } from '../state/world.js';
import { Icon } from './icon.js';

const titles = {
  explore: 'Explore',
  account: 'Account',
  publishing: 'Publishing',
  activity: 'Activity',
  access: 'Access',
} as const;

/** The areas, and the world at a glance: the clock, the faults, the token. */
export function TopBar() {
  return (
    <header class="top">
      <a class="brand" href={linkTo('explore')} aria-label="Edgewalk">
        <img src="/_console/mark.svg" width="20" height="20" alt="" />
        <span>edgewalk</span>
      </a>
      <nav class="nav" aria-label="Areas">
        {shownAreas.value.map((area) => (
          <a key={area} href={linkTo(area)} aria-current={route.value.area === area ? 'page' : undefined}>
            <Icon name={area} />
            {titles[area]}
          </a>
        ))}
      </nav>
      <World />
    </header>
  );
}

function World() {
  return (
    <div class="world">
      {isEmulator.value && <ClockAndFaults />}
      <span role="status">{serverProblem.value !== undefined && <NoAnswer problem={serverProblem.value} />}</span>
      {about.value?.kind === 'real' && <span class="tag bad">real</span>}
      {token.value && (
        <a class="pill" href={linkTo('access', [token.value.name])}>
          <span class="vh">Token </span>
          <b>{token.value.name}</b>
          <span class="wide">{token.value.login} login</span>
        </a>
      )}
      <button class="ico" type="button" aria-label="Switch between light and dark" onClick={switchTheme}>
        <Icon name="theme" />
      </button>
    </div>
  );
}

const NoAnswer = ({ problem }: { readonly problem: string }) => (
  <span class="tag bad" title={problem}>
    no answer<span class="vh">: {problem}</span>
  </span>
);

function ClockAndFaults() {
  const count = plansOn.value.length;
  return (
    <>
      <a class="pill" href={linkTo('publishing', ['clock'])}>
        <span class="vh">Clock </span>
        <Icon name="clock" />
        <b class="n">{timeOf(clock.value)}</b>
        <span class="wide">{isRunning.value ? dayOf(clock.value) : `${dayOf(clock.value)} · stopped`}</span>
      </a>
      <a class="pill" href={linkTo('publishing', ['faults'])}>
        <span class="vh">Faults </span>
        <span class={count === 0 ? 'dot' : 'dot warn'} />
        <b>{count}</b>
        <span class="wide">{count === 1 ? 'fault' : 'faults'}</span>
      </a>
    </>
  );
}

const timeOf = (ms: number): string => (ms === 0 ? '··:··:··' : new Date(ms).toISOString().slice(11, 19));
const dayOf = (ms: number): string =>
  new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
