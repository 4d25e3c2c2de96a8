import { useSignal } from '@preact/signals';
import type { TokenDetail, TokensDocument } from '@edgewalk/emulator';
import { CopyButton } from '../../parts/copy-button.js';
import { Icon } from '../../parts/icon.js';
import { Problem } from '../../parts/problem.js';
import { readAbout, token, useToken } from '../../state/about.js';
import { call } from '../../state/connection.js';
import { linkTo } from '../../state/route.js';
import { changeClock } from '../../state/world.js';
import { Life } from './life.js';
import { Permissions } from './permissions.js';
import { TokenState } from './token-list.js';

interface TokenDetailsProps {
  readonly detail: TokenDetail;
  readonly tokens: TokensDocument;
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
        <h2>{detail.name}</h2>
        <p class="t2">
          Speaks for <bdi>{detail.holder}</bdi>, by {logins[detail.login]} <TokenState {...detail} />
        </p>
      </div>
      <TokenText name={detail.name} tokens={tokens} />
      <Life detail={detail} />
      <Permissions detail={detail} words={tokens.words} />
    </div>
    <Acts detail={detail} refresh={refresh} />
  </>
);

/** Masked; copied as a whole. */
function TokenText({ name, tokens }: Pick<TokenDetailsProps, 'tokens'> & { readonly name: string }) {
  const { [name]: text } = tokens.tokens as unknown as Readonly<Record<string, string | undefined>>;
  if (text === undefined) return null;
  return (
    <div class="tok">
      <span class="m">{`${text.slice(0, 10)}…${text.slice(-4)}`}</span>
      <CopyButton label="Copy" text={() => text} isSmall />
      <CopyButton label="Copy for the shell" text={() => `export ACCESS_TOKEN='${text}'`} isSmall />
    </div>
  );
}

/** How long before its end the clock is set. */
const past = 1000;

function Acts({ detail, refresh }: Pick<TokenDetailsProps, 'detail' | 'refresh'>) {
  const problem = useSignal<string | undefined>(undefined);
  const { name, works, expiresAt } = detail;
  const act = (done: Promise<unknown>) => {
    problem.value = undefined;
    void done
      .then(refresh)
      .then(readAbout)
      .catch((error: unknown) => (problem.value = (error as Error).message));
  };
  const isUsed = token.value?.name === name;
  return (
    <>
      {problem.value !== undefined && <Problem text={problem.value} />}
      <div class="aft">
        <button class="btn go" type="button" disabled={isUsed} onClick={() => useToken(name)}>
          {isUsed ? 'In use' : 'Use it here'}
        </button>
        {works && expiresAt !== undefined && (
          <button class="btn" type="button" onClick={() => act(changeClock({ set: expiresAt + past }))}>
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

const revoke = (name: string) => call('/_emulator/revoke', { method: 'POST', body: { token: name } });
