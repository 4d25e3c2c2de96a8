import { inBackground } from '../../state/background.js';
import { useSignal } from '@preact/signals';
import type { ContainerState } from '@edgewalk/emulator';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../parts/icon.js';
import { followAccounts } from '../../state/account.js';
import { containers, followContainers } from '../../state/containers.js';
import { followRequests } from '../../state/requests.js';
import { go, linkTo, route } from '../../state/route.js';
import { ClockPanel } from './clock-panel.js';
import { FaultsPanel } from './faults-panel.js';
import { Lanes } from './lanes.js';
import { NewPost } from './new-post.js';
import { Story } from './story.js';
import { spans, spanFor } from './time-axis.js';

/** Containers on their way, the clock and the faults. */
export function Area() {
  useEffect(() => {
    followAccounts();
    inBackground(followContainers());
    inBackground(followRequests());
  }, []);
  const [id] = route.value.path;
  useShownPart(id);
  const chosen = containers.value.find((each) => each.id === id) ?? containers.value.find(isWhole);
  return (
    <div class="pub0">
      <section class="pmain" aria-labelledby="publishing">
        <Head />
        <Lanes chosen={chosen?.id} />
        {chosen && <Story container={chosen} />}
      </section>
      <aside class="rail" aria-label="Clock and faults">
        <ClockPanel />
        <FaultsPanel />
      </aside>
    </div>
  );
}

/** Not a part of another one. */
const isWhole = ({ parent }: ContainerState): boolean => parent === undefined;

function Head() {
  const isNew = useSignal(false);
  return (
    <div class="phd">
      <h1 id="publishing">Publishing</h1>
      <span class="t2 n">{countOf(containers.value.length)}</span>
      <Spans />
      <button class="btn go" type="button" onClick={() => (isNew.value = true)}>
        <Icon name="plus" />
        New post
      </button>
      {isNew.value && <NewPost close={() => (isNew.value = false)} />}
    </div>
  );
}

const countOf = (count: number): string =>
  count === 0 ? 'no container yet' : `${count.toLocaleString('en-US')} ${count === 1 ? 'container' : 'containers'}`;

/** The clock and the faults have addresses of their own, which the top bar leads to. */
function useShownPart(name: string | undefined): void {
  useEffect(() => {
    if (name === 'clock' || name === 'faults') document.querySelector(`#${name}`)?.scrollIntoView({ block: 'nearest' });
  }, [name]);
}

function Spans() {
  const { path, query } = route.value;
  const chosen = spanFor(query['span'], containers.value[0]);
  return (
    <div class="seg" role="group" aria-label="Span shown">
      {spans.map(({ name }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen.name}
          onClick={() => go(linkTo('publishing', path, { ...query, span: name }), { replace: true })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
