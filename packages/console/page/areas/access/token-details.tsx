import type { TokenDetail, TokenDetailsDocument, TokenDocument } from '@edgewalk/emulator';
import { CopyButton } from '../../parts/copy-button.js';
import { Icon } from '../../parts/icon.js';
import { Problem } from '../../parts/problem.js';
import { readAbout, token, useToken } from '../../state/about.js';
import { call } from '../../state/connection.js';
import { linkTo } from '../../state/route.js';
import { useAct } from '../../state/use-act.js';
import { changeClock } from '../../state/world.js';
import { Life } from './life.js';
import { Permissions } from './permissions.js';
import { TokenState } from './token-list.js';

interface TokenDetailsProps {
  readonly detail: TokenDetail;
  readonly tokens: TokenDetailsDocument;
  readonly refresh: () => Promise<void>;
}

const logins = {
  facebook: 'Facebook Login',
  instagram: 'Instagram Login',
  threads: 'the login of Threads',
  basicDisplay: 'the retired Basic Display API',
} as const;

/** One token: its text, its life, its permissions, and what can be done with it. */
export const TokenDetails = ({ detail, tokens, refresh }: TokenDetailsProps) => (
  <>
    <a class="btn sm back" href={linkTo('access')}>
      <Icon name="back" />
      Tokens
    </a>
    <div class="dsc">
      <div>
        <h2 class="title">{detail.name}</h2>
        <p class="t2">
          Speaks for <bdi>{detail.holder}</bdi>, by {logins[detail.login]} <TokenState {...detail} />
        </p>
      </div>
      <TokenText name={detail.name} />
      <Life detail={detail} />
      <Permissions detail={detail} words={tokens.words} />
    </div>
    <Acts detail={detail} refresh={refresh} />
  </>
);

/** Its name stands for it; the text itself comes when it is copied. */
const TokenText = ({ name }: { readonly name: string }) => (
  <div class="tok">
    <span class="m">[{name}]</span>
    <CopyButton label="Copy" text={() => textOf(name)} isSmall />
    <CopyButton label="Copy for the shell" text={async () => `export EDGEWALK_TOKEN='${await textOf(name)}'`} isSmall />
  </div>
);

const textOf = async (name: string): Promise<string> =>
  (await call<TokenDocument>(`/_emulator/tokens/${encodeURIComponent(name)}`)).token;

/** How long after its end the clock is set. */
const past = 1000;

function Acts({ detail, refresh }: Pick<TokenDetailsProps, 'detail' | 'refresh'>) {
  const { problem, act } = useAct(() => Promise.all([refresh(), readAbout()]));
  const { name, works, expiresAt } = detail;
  const jump = () => expiresAt !== undefined && act(changeClock({ set: expiresAt + past }));
  return (
    <>
      {problem !== undefined && <Problem text={problem} />}
      <div class="aft">
        <Use name={name} />
        {works && expiresAt !== undefined && (
          <button class="btn" type="button" onClick={jump}>
            Jump to its end
          </button>
        )}
        {works && (
          <button class="btn bad" type="button" onClick={() => act(revoke(name))}>
            Revoke
          </button>
        )}
      </div>
    </>
  );
}

const Use = ({ name }: { readonly name: string }) => (
  <button class="btn go" type="button" disabled={token.value?.name === name} onClick={() => useToken(name)}>
    {token.value?.name === name ? 'In use' : 'Use it here'}
  </button>
);

const revoke = (name: string) => call('/_emulator/revoke', { method: 'POST', body: { token: name } });
