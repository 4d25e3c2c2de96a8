import { useSignal } from '@preact/signals';
import type { RequestDetail } from '@edgewalk/emulator';
import { Foreign } from '../../parts/foreign.js';
import { Tabs } from '../../parts/tabs.js';
import { deliveries } from '../../state/deliveries.js';
import { eventWords } from './event-words.js';
import { Status } from './status.js';
import { WhatHappened } from './what-happened.js';

const names = ['What happened', 'Request', 'Answer', 'Events'] as const;
type Name = (typeof names)[number];

/** Four views of a request. */
export function DetailTabs({ detail }: { readonly detail: RequestDetail }) {
  const shown = useSignal<Name>('What happened');
  const choose = (name: Name) => void (shown.value = name);
  const counts = { Events: detail.events.length };
  return (
    <>
      <Tabs
        names={names}
        chosen={shown.value}
        choose={choose}
        counts={counts}
        label="Views of the request"
        panel="detail"
      />
      <div class="sc" id="detail" role="tabpanel" aria-label={shown.value} tabIndex={0}>
        <View name={shown.value} detail={detail} />
      </div>
    </>
  );
}

function View({ name, detail }: { readonly name: Name; readonly detail: RequestDetail }) {
  if (name === 'Request') return <Sent detail={detail} />;
  if (name === 'Answer') return <Answer detail={detail} />;
  if (name === 'Events') return <Events ids={detail.events} />;
  return <WhatHappened detail={detail} />;
}

const Sent = ({ detail: { path, params, method } }: { readonly detail: RequestDetail }) => (
  <pre class="box code">
    {method} {path}
    {'\n\n'}
    <Foreign text={JSON.stringify(params, null, 2)} most={8000} />
  </pre>
);

function Answer({ detail: { answer, seen, truth } }: { readonly detail: RequestDetail }) {
  if (answer === undefined) return <p class="t2">It is no longer kept: there were very many requests since.</p>;
  const shown = truth ?? answer;
  const headers = Object.entries(shown.headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      {(seen !== 'all' || truth) && <p class="t2">What the emulator answered. The client did not see this.</p>}
      <pre class="box code">
        <Foreign text={pretty(shown.body)} most={16_000} />
      </pre>
      {shown.length > shown.body.length && (
        <p class="sm t3">The first part of {shown.length.toLocaleString('en-US')} characters.</p>
      )}
      <h3>Headers</h3>
      <pre class="box code">
        <Foreign text={headers.join('\n')} most={4000} />
      </pre>
    </>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function Events({ ids }: { readonly ids: readonly string[] }) {
  const caused = deliveries.value.filter(({ id }) => ids.includes(id));
  if (caused.length === 0) return <p class="t2">It caused no event for this app.</p>;
  return (
    <ul class="kvs">
      {caused.map((delivery) => (
        <li key={delivery.id}>
          <span class="m">{delivery.events[0]?.field ?? 'signed request'}</span>
          <span>
            <Foreign text={eventWords(delivery)} />{' '}
            <Status of={{ status: delivery.attempts.at(-1)?.status ?? 0, seen: 'all' }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
