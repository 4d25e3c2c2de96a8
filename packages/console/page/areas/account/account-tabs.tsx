import type { ComponentChildren } from 'preact';
import type { AccountName } from '../../state/account.js';
import { isEmulator } from '../../state/about.js';
import { linkTo } from '../../state/route.js';
import { Conversations } from './conversations.js';
import { Grid } from './grid.js';
import { Insights } from './insights.js';
import { Mentions } from './mentions.js';
import { Stories } from './stories.js';

interface AccountTabsProps {
  readonly account: AccountName;
  readonly view: string;
  readonly chosen: string | undefined;
}

type View = (props: AccountTabsProps) => ComponentChildren;

/** The views of an account, by their place in the address. */
const views: Readonly<Record<string, readonly [string, View]>> = {
  posts: ['Posts', (props) => <Posts {...props} />],
  insights: ['Insights', ({ account }) => <Insights account={account} />],
  conversations: ['Conversations', ({ account }) => <Conversations account={account} />],
  tagged: [
    'Tagged',
    ({ account, chosen }) => <Grid path={`/${account.id}/tags`} chosen={chosen} absent="No post tags this account." />,
  ],
  mentions: ['Mentions', ({ account }) => <Mentions account={account} />],
};

/** What an account has, one view at a time. */
export function AccountTabs(props: AccountTabsProps) {
  const { view } = props;
  const [, show] = views[view] ?? ['Posts', (each: AccountTabsProps) => <Posts {...each} />];
  return (
    <>
      <nav class="tabs" aria-label="Views of the account">
        {Object.entries(views)
          .filter(([name]) => name !== 'mentions' || isEmulator.value)
          .map(([name, [title]]) => (
            <a key={name} href={linkTo('account', [name])} aria-current={name === view ? 'page' : undefined}>
              {title}
            </a>
          ))}
      </nav>
      {show(props)}
    </>
  );
}

const Posts = ({ account, chosen }: AccountTabsProps) => (
  <>
    <Stories account={account} />
    <Grid path={`/${account.id}/media`} chosen={chosen} absent="There is no post yet." />
  </>
);
