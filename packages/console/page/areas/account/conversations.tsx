import { Foreign } from '../../parts/foreign.js';
import { Problem } from '../../parts/problem.js';
import { useEffect } from 'preact/hooks';
import type { AccountName } from '../../state/account.js';
import { read } from '../../state/read.js';
import { token } from '../../state/about.js';
import { linkTo } from '../../state/route.js';
import { clockTime, dayOf } from '../../state/time.js';
import type { Page } from './shapes.js';
import { useRead } from './use-read.js';
import { lastAct } from './visitor-acts.js';

interface Person {
  readonly id: string;
  readonly username?: string;
}

interface MessageRow {
  readonly id: string;
  readonly message?: string;
  readonly from?: Person;
  readonly created_time?: string;
}

interface ConversationRow {
  readonly id: string;
  readonly participants?: Page<Person>;
  readonly messages?: Page<MessageRow>;
}

const fields = 'id,participants,messages.limit(8){id,message,from,created_time}';

/** The newest conversations with their last messages. */
export function Conversations({ account }: { readonly account: AccountName }) {
  const { value, problem, again } = useRead(account.id, () =>
    read<Page<ConversationRow>>('/me/conversations', fields, { platform: 'instagram', limit: '10' }),
  );
  useEffect(() => lastAct.subscribe((act) => void (act?.name === 'message' && again())), [account.id]);
  if (isOfPerson(problem, value)) return <OfThePage />;
  if (problem !== undefined) return <Problem text={problem} />;
  if (value === undefined) return <p class="t2">Reading the conversations …</p>;
  if (value.data.length === 0) return <p class="t2">Nobody has written yet.</p>;
  return (
    <ul class="convs" aria-label="Conversations">
      {value.data.map((row) => (
        <Conversation key={row.id} row={row} account={account} />
      ))}
    </ul>
  );
}

/** A token of Facebook Login that is not of the Page is refused, or shows other conversations, without usernames. */
function isOfPerson(problem: string | undefined, found: Page<ConversationRow> | undefined): boolean {
  if (token.value?.login !== 'facebook') return false;
  const people = (found?.data ?? []).flatMap(({ participants }) => participants?.data ?? []);
  return problem !== undefined || (people.length > 0 && people.every(({ username }) => username === undefined));
}

/** Where they are. */
const OfThePage = () => (
  <p class="t2">
    With Facebook Login the conversations belong to the Page. Choose the token of the Page in{' '}
    <a href={linkTo('access', ['page'])}>Access</a>.
  </p>
);

function Conversation({ row, account }: { readonly row: ConversationRow; readonly account: AccountName }) {
  const other = row.participants?.data.find(({ username }) => username !== account.username);
  return (
    <li>
      <h2>
        <Foreign text={other?.username ?? 'someone'} />
      </h2>
      <ol>
        {(row.messages?.data ?? []).toReversed().map((message) => (
          <Message key={message.id} message={message} account={account} />
        ))}
      </ol>
    </li>
  );
}

function Message({ message, account }: { readonly message: MessageRow; readonly account: AccountName }) {
  const { from, created_time: created, message: text } = message;
  const at = Date.parse(created ?? '');
  return (
    <li class={from?.username === account.username ? 'msg own' : 'msg'}>
      <span>
        <span class="vh">{from?.username}: </span>
        {text === undefined || text === '' ? 'an attachment' : <Foreign text={text} />}
      </span>
      <span class="sm t3 n">{Number.isNaN(at) ? '' : `${dayOf(at)}, ${clockTime(at).slice(0, 5)}`}</span>
    </li>
  );
}
