import { type Signal, useSignal } from '@preact/signals';
import type { PeopleDocument } from '@edgewalk/emulator';
import { useEffect, useRef } from 'preact/hooks';
import type { AccountName } from '../../state/account.js';
import { call } from '../../state/connection.js';
import { addShortcuts } from '../../state/keys.js';
import { ActNote } from './act-note.js';
import { actAs, type ActName, actNames, type VisitorAct } from './visitor-acts.js';
import { useRead } from './use-read.js';

interface VisitorFormProps {
  readonly account: AccountName;
  /** The post that is shown. */
  readonly post: string | undefined;
}

const titles = { comment: 'Comment', like: 'Like', mention: 'Mention', message: 'Message' } as const;

/** Acts as a visitor, and shows the event that follows. */
export function VisitorForm({ account, post }: VisitorFormProps) {
  const { name, as, text, act, problem, submit } = useForm(account, post);
  const note = act.value && !(act.value.name === 'comment' && act.value.on === post) ? act.value : undefined;
  return (
    <form class="vis" onSubmit={submit} aria-label="Act as a visitor">
      <Person as={as} />
      <Words text={text} isOff={name.value === 'like'} />
      {note && <ActNote act={note} />}
      {problem.value !== undefined && (
        <p class="badtext" role="alert">
          {problem.value}
        </p>
      )}
      <div class="r3">
        <Kinds name={name} />
        <button class="btn visb" type="submit">
          Send <kbd aria-hidden="true">⌘↵</kbd>
        </button>
      </div>
    </form>
  );
}

function useForm(account: AccountName, post: string | undefined) {
  const [name, as, text] = [useSignal<ActName>('comment'), useSignal(''), useSignal('')];
  const act = useSignal<VisitorAct | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const run = async (): Promise<void> => {
    const by = as.value === '' ? undefined : as.value;
    problem.value = undefined;
    try {
      act.value = await actAs(name.value, { account: account.id, post, text: text.value, as: by });
      text.value = '';
    } catch (error) {
      problem.value = (error as Error).message;
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void run();
  };
  useEffect(
    () => addShortcuts([{ keys: '⌘↵', does: 'sends as a visitor', run: () => void run() }]),
    [account.id, post],
  );
  return { name, as, text, act, problem, submit };
}

function Person({ as }: { readonly as: Signal<string> }) {
  const { value } = useRead('people', () => call<PeopleDocument>('/_emulator/visitors/people'));
  const people = (value?.data ?? []).filter(({ on }) => on === 'instagram');
  return (
    <label class="r1">
      <span class="as">As</span>
      <select class="in" value={as.value} onChange={(event) => (as.value = event.currentTarget.value)}>
        <option value="">someone</option>
        {people.slice(0, 60).map(({ id, username }) => (
          <option key={id} value={username}>
            {username}
          </option>
        ))}
      </select>
    </label>
  );
}

function Words({ text, isOff }: { readonly text: Signal<string>; readonly isOff: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => addShortcuts([{ keys: 'v', does: 'acts as a visitor', run: () => field.current?.focus() }]), []);
  return (
    <textarea
      ref={field}
      aria-label="Write as a visitor"
      placeholder={isOff ? 'A like has no words' : 'Write as a visitor'}
      disabled={isOff}
      value={text.value}
      onInput={(event) => (text.value = event.currentTarget.value)}
    />
  );
}

const Kinds = ({ name }: { readonly name: Signal<ActName> }) => (
  <div class="seg" role="group" aria-label="What the visitor does">
    {actNames.map((each) => (
      <button key={each} type="button" aria-pressed={each === name.value} onClick={() => (name.value = each)}>
        {titles[each]}
      </button>
    ))}
  </div>
);
