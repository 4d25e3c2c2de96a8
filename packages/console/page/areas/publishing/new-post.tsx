import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../../parts/problem.js';
import { account, accountsProblem } from '../../state/account.js';
import { go, linkTo } from '../../state/route.js';
import { isRunning } from '../../state/world.js';
import { publish, samplePosts, untilFinished } from './sample-posts.js';

/** Publishes a post of sample files by ordinary calls, which are in the log. It can be closed meanwhile. */
export function NewPost({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [kind, caption] = [useSignal('Carousel'), useSignal('Saturday, from the early ferry.')];
  const { progress, problem, start } = usePublishing(kind, caption);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="new-post" onClose={close}>
      <h2 id="new-post">New post</h2>
      <Kinds kind={kind} />
      <label>
        Caption
        <textarea value={caption.value} onInput={(event) => (caption.value = event.currentTarget.value)} />
      </label>
      <Progress progress={progress} problem={problem ?? accountsProblem.value} />
      <div class="two">
        <button class="btn go" type="button" disabled={progress !== undefined || !account.value} onClick={start}>
          Publish
        </button>
        <button class="btn" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}

interface ProgressProps {
  readonly progress: string | undefined;
  readonly problem: string | undefined;
}

const Progress = ({ progress, problem }: ProgressProps) => (
  <>
    <p class="t2" role="status">
      {progress ?? `Posted by ${account.value?.username ?? '…'}, with the token in use.`}
    </p>
    {progress !== undefined && !isRunning.value && <p class="t2">The clock stands still: close this, and step it.</p>}
    {problem !== undefined && <Problem text={problem} />}
  </>
);

const Kinds = ({ kind }: { readonly kind: Signal<string> }) => (
  <fieldset class="kinds">
    <legend class="vh">What it is</legend>
    {samplePosts.map(({ name, note }) => (
      <label key={name} class="kind">
        <input type="radio" name="kind" checked={kind.value === name} onChange={() => (kind.value = name)} />
        <span>
          <b>{name}</b>
          <span class="sm t2">{note}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

/** Makes the container, waits for it, and publishes it; says how far it is. */
function usePublishing(kind: Signal<string>, caption: Signal<string>) {
  const progress = useSignal<string | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const run = async (): Promise<void> => {
    const post = samplePosts.find(({ name }) => name === kind.value);
    const { id: by } = account.value ?? {};
    if (post === undefined || by === undefined) return;
    progress.value = 'Making the container …';
    const { id } = await post.make(by, caption.value);
    go(linkTo('publishing', [id]), { replace: true });
    progress.value = `Waiting until ${id} is finished …`;
    await untilFinished(id);
    progress.value = 'Publishing …';
    progress.value = await publish(by, id);
  };
  const start = () => {
    problem.value = undefined;
    void run().catch((error: unknown) => {
      progress.value = undefined;
      problem.value = (error as Error).message;
    });
  };
  return { progress: progress.value, problem: problem.value, start };
}
