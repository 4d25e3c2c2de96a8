import { inBackground } from '../../state/background.js';
import { useEffect } from 'preact/hooks';
import { Problem } from '../../parts/problem.js';
import { account, accountsProblem, followAccounts } from '../../state/account.js';
import { isEmulator } from '../../state/about.js';
import { followDeliveries } from '../../state/deliveries.js';
import { route } from '../../state/route.js';
import { AccountPicker } from './account-picker.js';
import { AccountTabs } from './account-tabs.js';
import { Post } from './post.js';
import { Profile } from './profile.js';
import { VisitorForm } from './visitor-form.js';

/** What the data of an account is: its profile, posts, numbers and conversations. */
export function Area() {
  useEffect(() => {
    followAccounts();
    if (isEmulator.value) inBackground(followDeliveries());
  }, []);
  const [view = 'posts', id] = route.value.path;
  const shown = account.value;
  if (accountsProblem.value !== undefined) return <NoAccount problem={accountsProblem.value} />;
  if (shown === undefined) return <Waiting />;
  const isPost = view === 'post' && id !== undefined;
  return (
    <div class={isPost ? 'ac open' : 'ac'} key={shown.id}>
      <h1 class="vh">Account</h1>
      <section class="feed" aria-label="Account" tabIndex={0}>
        <AccountPicker />
        <Profile id={shown.id} />
        <AccountTabs account={shown} view={isPost ? 'posts' : view} chosen={id} />
      </section>
      <aside class="aside post" aria-label={isPost ? 'Chosen post' : 'As a visitor'}>
        {isPost ? <Post key={id} id={id} account={shown} /> : <Choose />}
        {isEmulator.value && <VisitorForm account={shown} post={isPost ? id : undefined} />}
      </aside>
    </div>
  );
}

const NoAccount = ({ problem }: { readonly problem: string }) => (
  <>
    <h1 class="vh">Account</h1>
    <Problem text={problem} />
  </>
);

const Waiting = () => (
  <>
    <h1 class="vh">Account</h1>
    <p class="empty t2" role="status">
      Reading the account …
    </p>
  </>
);

const Choose = () => <p class="empty t2">Choose a post to see its numbers and its comments.</p>;
