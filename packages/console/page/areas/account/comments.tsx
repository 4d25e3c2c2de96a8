import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Foreign } from '../../parts/foreign.js';
import { WriteQuestion } from '../../parts/write-question.js';
import type { AccountName } from '../../state/account.js';
import { ask, read } from '../../state/read.js';
import { useWrite } from '../../state/use-act.js';
import { dayOf } from '../../state/time.js';
import { lastAct } from './visitor-acts.js';
import { commentFields, type CommentRow, type Page } from './shapes.js';
import { useRead } from './use-read.js';
import { ActNote } from './act-note.js';

interface CommentsProps {
  /** Of the post. */
  readonly id: string;
  readonly account: AccountName;
}

/** The newest comments with their replies. */
export function Comments({ id, account }: CommentsProps) {
  const { value, problem, again } = useRead(id, () =>
    read<Page<CommentRow>>(`/${id}/comments`, commentFields, { limit: '25' }),
  );
  useEffect(() => lastAct.subscribe((act) => void (act?.on === id && again())), [id]);
  if (problem !== undefined) return <p class="t2">Comments cannot be read: {problem}</p>;
  if (value === undefined) return <p class="t2">Reading the comments …</p>;
  if (value.data.length === 0) return <p class="t2">No comment yet.</p>;
  return (
    <ul aria-label="Comments">
      {value.data.map((comment) => (
        <Thread key={comment.id} comment={comment} account={account} again={again} />
      ))}
    </ul>
  );
}

interface ThreadProps {
  readonly comment: CommentRow;
  readonly account: AccountName;
  readonly again: () => Promise<void>;
}

const Thread = ({ comment, account, again }: ThreadProps) => (
  <li>
    <Comment comment={comment} account={account} again={again} />
    <ul class="rp">
      {(comment.replies?.data ?? []).map((reply) => (
        <li key={reply.id}>
          <Comment comment={reply} account={account} again={again} isReply />
        </li>
      ))}
    </ul>
  </li>
);

function Comment({ comment, account, again, isReply = false }: ThreadProps & { readonly isReply?: boolean }) {
  const { id, text = '', username = 'someone', timestamp, like_count: likes, hidden } = comment;
  const act = lastAct.value?.made === id ? lastAct.value : undefined;
  return (
    <div class={act ? 'cm new' : 'cm'}>
      <p>
        <b>
          <Foreign text={username} />
        </b>{' '}
        <Foreign text={text} />
      </p>
      <p class="sm t2 n">
        {timestamp !== undefined && <span>{dayOf(Date.parse(timestamp))}</span>}
        <span>{likes === undefined ? 'likes hidden' : `${likes} likes`}</span>
        {hidden === true && <span class="tag">hidden</span>}
        {act && <span>by you, as a visitor</span>}
      </p>
      <Acts comment={comment} isOwn={username === account.username} isReply={isReply} again={again} />
      {act && <ActNote act={act} />}
    </div>
  );
}

interface ActsProps {
  readonly comment: CommentRow;
  readonly isOwn: boolean;
  readonly isReply: boolean;
  readonly again: () => Promise<void>;
}

/** What the account can do with a comment: its own it deletes, those of others it also answers and hides. */
function Acts({ comment: { id, hidden = false }, isOwn, isReply, again }: ActsProps) {
  const { problem, write, question } = useWrite(again);
  const isReplying = useSignal(false);
  const reply = (message: string) => {
    isReplying.value = false;
    write(() => ask('POST', `/${id}/replies`, { message }));
  };
  const hide = () => write(() => ask('POST', `/${id}`, { hide: !hidden }));
  return (
    <div class="lks sm">
      {!isReply && <Act name="Reply" run={() => (isReplying.value = !isReplying.value)} />}
      {!isOwn && <Act name={hidden ? 'Show' : 'Hide'} run={hide} />}
      <Act name="Delete" run={() => write(() => ask('DELETE', `/${id}`))} />
      {isReplying.value && <ReplyForm send={reply} />}
      {question && <WriteQuestion {...question} />}
      {problem !== undefined && <span role="alert">{problem}</span>}
    </div>
  );
}

const Act = ({ name, run }: { readonly name: string; readonly run: () => void }) => (
  <button class="lk" type="button" onClick={run}>
    {name}
  </button>
);

function ReplyForm({ send }: { readonly send: (text: string) => void }) {
  const text = useSignal('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.value.trim() !== '') send(text.value);
  };
  return (
    <form class="rform" onSubmit={submit}>
      <label class="in">
        <input
          aria-label="Your reply"
          placeholder="Reply as the account"
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      <button class="btn sm" type="submit">
        Reply
      </button>
    </form>
  );
}
