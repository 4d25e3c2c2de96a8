import { useSignal } from '@preact/signals';
import type { RequestDetail } from '@edgewalk/emulator';
import { useEffect } from 'preact/hooks';
import { CopyButton } from '../../parts/copy-button.js';
import { Icon } from '../../parts/icon.js';
import { Problem } from '../../parts/problem.js';
import { about, useToken } from '../../state/about.js';
import { call } from '../../state/connection.js';
import { addShortcuts } from '../../state/keys.js';
import { linkTo, route } from '../../state/route.js';
import { send } from '../../state/send.js';
import { clockTenth, dateOf } from '../../state/time.js';
import { useAct } from '../../state/use-act.js';
import { DetailTabs } from './detail-tabs.js';
import { curlOf, exploreLink, verbOf } from './request-links.js';

/** The chosen request, and all that is known of it. */
export function Detail({ id }: { readonly id: string | undefined }) {
  const { detail, problem } = useDetail(id);
  return (
    <section class="aside det" aria-label="Chosen request">
      <a class="btn sm back" href={linkTo('activity', [], route.value.query)}>
        <Icon name="back" />
        Log
      </a>
      {problem !== undefined && <Problem text={problem} />}
      {id === undefined && <p class="empty t2">Choose a request to see what happened.</p>}
      {id !== undefined && detail && <Request detail={detail} />}
    </section>
  );
}

/** Reads it when another one is chosen; the one before stays until then. */
function useDetail(id: string | undefined) {
  const detail = useSignal<RequestDetail | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    problem.value = undefined;
    if (id !== undefined)
      call<RequestDetail>(`/_emulator/requests/${id}`, { signal: stop.signal }).then(
        (read) => (detail.value = read),
        (error: unknown) => stop.signal.aborted || (problem.value = (error as Error).message),
      );
    return () => stop.abort();
  }, [id, detail, problem]);
  return { detail: detail.value, problem: problem.value };
}

function Request({ detail }: { readonly detail: RequestDetail }) {
  const { at, method, named, token, version } = detail;
  return (
    <>
      <div class="hd">
        <h2>
          <span class="mt">{method}</span> {named}
        </h2>
        <p class="t2 n">
          {[`${dateOf(at)}, ${clockTenth(at)}`, token === undefined ? 'no token' : `${token} token`, version]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <DetailTabs detail={detail} />
      <Acts detail={detail} />
    </>
  );
}

function Acts({ detail }: { readonly detail: RequestDetail }) {
  const { canReplay, replay, problem, token } = useReplay(detail);
  const [link, curl] = [exploreLink(detail), curlOf(detail)];
  return (
    <>
      {problem !== undefined && <Problem text={problem} />}
      <div class="ft">
        <button class="btn go" type="button" onClick={replay} disabled={!canReplay}>
          Replay <kbd aria-hidden="true">R</kbd>
        </button>
        {link !== undefined && (
          <a class="btn" href={link} onClick={() => token && useToken(token.name)}>
            Open in Explore
          </a>
        )}
        {curl !== undefined && <CopyButton label="Copy curl" text={() => curl} />}
      </div>
    </>
  );
}

/** Sends the request once more. Only tokens with a name can be used again. */
function useReplay(detail: RequestDetail) {
  const isBusy = useSignal(false);
  const { problem, act } = useAct();
  const { path, params } = detail;
  const method = verbOf(detail);
  const token = about.value?.tokens.find(({ name }) => name === detail.token);
  const canReplay = method !== undefined && token !== undefined && !isBusy.value;
  const replay = () => {
    if (!canReplay) return;
    isBusy.value = true;
    act(send({ method, path, params, token: token.name }).finally(() => (isBusy.value = false)));
  };
  useEffect(() => addShortcuts([{ keys: 'r', does: 'sends the chosen request again', run: replay }]), [detail.id]);
  return { canReplay, replay, problem, token };
}
