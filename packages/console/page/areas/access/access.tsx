import type { TokenDetailsDocument } from '@edgewalk/emulator';
import { isEmulator } from '../../state/about.js';
import { route } from '../../state/route.js';
import { Agencies } from './agencies.js';
import { Apps } from './apps.js';
import { LogIn } from './log-in.js';
import { RealTokens } from './real-tokens.js';
import { TokenDetails } from './token-details.js';
import { TokenList } from './token-list.js';
import { useTokens } from './use-tokens.js';

/** The tokens: whose they are, what they may do, and how long. */
export const Area = () => (isEmulator.value ? <EmulatedTokens /> : <RealTokens />);

function EmulatedTokens() {
  const { tokens, refresh } = useTokens();
  const [name] = route.value.path;
  const details = tokens?.details ?? [];
  const chosen = details.find((each) => each.name === name);
  return (
    <div class={chosen === undefined ? 'acc0' : 'acc0 open'}>
      <h1 class="vh">Access</h1>
      <section class="l" aria-labelledby="tokens">
        <Head tokens={tokens} />
        <TokenList details={details} chosen={name} />
        <Agencies details={details} />
        {tokens && <Apps apps={tokens.apps} />}
      </section>
      <section class="d" aria-label="Chosen token">
        {chosen && tokens ? (
          <TokenDetails key={chosen.name} detail={chosen} tokens={tokens} refresh={refresh} />
        ) : (
          <p class="empty t2">Choose a token to see what it may do, and how long it lasts.</p>
        )}
      </section>
    </div>
  );
}

const Head = ({ tokens }: { readonly tokens: TokenDetailsDocument | undefined }) => (
  <div class="ahd">
    <h2 class="title" id="tokens">
      Tokens
    </h2>
    {tokens && <span class="t2 n">{counted(tokens.details.length, Object.keys(tokens.apps).length)}</span>}
    {tokens && <LogIn apps={tokens.apps} />}
  </div>
);

const counted = (tokens: number, apps: number): string => `${tokens.toLocaleString('en-US')} tokens, ${apps} apps`;
