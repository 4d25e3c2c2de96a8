import type { ContainerState } from '@edgewalk/emulator';
import { CopyButton } from '../../parts/copy-button.js';
import { Foreign } from '../../parts/foreign.js';
import { requests } from '../../state/requests.js';
import { plansAsTest } from '../../state/plan-code.js';
import { clockTenth } from '../../state/time.js';
import { faults } from '../../state/world.js';
import { marksOf } from './marks.js';
import { storyOf } from './story-words.js';

/** The chosen container in words, and what struck it as a test. */
export function Story({ container }: { readonly container: ContainerState }) {
  const code = codeOf(container);
  return (
    <div class="why">
      <div>
        <h2 class="m">{container.id}</h2>
        <Steps container={container} />
      </div>
      <div>
        <div class="sech">
          <h2>The same as a test</h2>
          <CopyButton label="Copy" text={() => code} isSmall />
        </div>
        <pre class="code" tabIndex={0} aria-label="Faults as code">
          {code}
        </pre>
      </div>
    </div>
  );
}

const Steps = ({ container }: { readonly container: ContainerState }) => (
  <ol class="n">
    {storyOf(container, requests.value).map(({ at, words, isHot }, index) => (
      <li key={index} class={isHot ? 'hot' : undefined}>
        <span>{clockTenth(at)}</span>
        <span>
          <Foreign text={words} />
        </span>
      </li>
    ))}
  </ol>
);

/** The plans that struck it. */
function codeOf(container: ContainerState): string {
  const struck = new Set(marksOf(container, requests.value).flatMap(({ entry }) => entry.fault?.plan ?? []));
  return plansAsTest((faults.value?.plans ?? []).filter(({ id }) => struck.has(id)).map(({ plan }) => plan));
}
