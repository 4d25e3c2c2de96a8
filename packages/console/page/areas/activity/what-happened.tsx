import type { RequestDetail } from '@edgewalk/emulator';
import { CopyButton } from '../../parts/copy-button.js';
import { Foreign } from '../../parts/foreign.js';
import { planAsCode } from '../../state/plan-code.js';
import { faults } from '../../state/world.js';
import { bodyOf, errorWords } from './summary.js';

/** What the client saw and what is true, the fault, the parameters, and what Edgewalk makes of it. */
export const WhatHappened = ({ detail }: { readonly detail: RequestDetail }) => (
  <>
    <div class="both">
      <div>
        <span class="lb">Client saw</span>
        <span>
          <Seen detail={detail} />
        </span>
      </div>
      <div class="truth">
        <span class="lb">In truth</span>
        <span>
          <Truth detail={detail} />
        </span>
      </div>
    </div>
    <Fault detail={detail} />
    <Parameters detail={detail} />
    <Reading detail={detail} />
  </>
);

interface Of {
  readonly detail: RequestDetail;
}

function Seen({ detail: { seen, status, answer } }: Of) {
  if (seen === 'none' || status === 0)
    return (
      <>
        <b>Connection reset</b>, not a byte of an answer.
      </>
    );
  if (seen === 'half')
    return (
      <>
        <b>Half of an answer</b>, which cannot be read.
      </>
    );
  const { error } = bodyOf(answer);
  return (
    <>
      <b>{status}</b> {error === undefined ? 'and the whole answer.' : <Foreign text={errorWords(error)} />}
    </>
  );
}

function Truth({ detail }: Of) {
  const { applied, method, named, seen, status, truth, answer } = detail;
  const isHidden = seen !== 'all' || status >= 400 || status === 0;
  if (!applied)
    return (
      <>
        <b>Not carried out.</b> {method !== 'GET' && 'Nothing was changed.'}
      </>
    );
  const { id } = bodyOf(truth ?? answer);
  const verb = named.endsWith('publish') ? 'Published' : method === 'GET' ? 'Read' : 'Carried out';
  return (
    <>
      <b>{verb}</b>
      {typeof id === 'string' && method !== 'GET' && <MadeAs id={id} />}.
      {isHidden && method === 'POST' && ' A second try would do it twice.'}
    </>
  );
}

const MadeAs = ({ id }: { readonly id: string }) => (
  <>
    {' '}
    as <span class="m">{id}</span>
  </>
);

function Fault({ detail: { fault } }: Of) {
  if (fault === undefined) return null;
  const { plan } = faults.value?.plans.find(({ id }) => id === fault.plan) ?? {};
  const code = planAsCode(plan ?? { fault: fault.fault });
  return (
    <div>
      <div class="sech">
        <h3>Struck by a fault</h3>
        <CopyButton label="Copy plan" text={() => code} isSmall />
      </div>
      <pre class="box code" tabIndex={0} aria-label="The plan as code">
        {code}
      </pre>
    </div>
  );
}

function Parameters({ detail: { params, token } }: Of) {
  const given = Object.entries(params);
  return (
    <div>
      <h3>Parameters</h3>
      <dl class="kvs">
        {given.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Foreign text={name} />
            </dt>
            <dd class="m">
              <Foreign text={typeof value === 'string' ? value : JSON.stringify(value)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>access_token</dt>
          <dd>{token === undefined ? 'none was sent' : <span class="tag">{token}</span>}</dd>
        </div>
      </dl>
    </div>
  );
}

function Reading({ detail: { error } }: Of) {
  if (error === undefined) return null;
  const rows = [
    ['class', error._tag],
    ['retry', error.retry],
    ['advice', error.advice],
  ] as const;
  return (
    <div>
      <h3>What Edgewalk makes of it</h3>
      <dl class="kvs">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={name === 'advice' ? undefined : 'm'}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
