import { UseToken } from '../../parts/use-token.js';
import { about } from '../../state/about.js';
import { TokenState } from './token-list.js';

/** The tokens by their names: their texts stay with the process that serves this page. */
export const RealTokens = () => (
  <section class="l" aria-labelledby="access">
    <div class="ahd">
      <h1 id="access">Access</h1>
      <span class="t2">Meta's API, version {about.value?.version}</span>
    </div>
    <p class="t2">Only the names are known to this page. Requests are sent by the process that serves it.</p>
    <ul class="tl">
      {(about.value?.tokens ?? []).map(({ name, login, isUsable }) => (
        <li key={name}>
          <span class="nm2">
            <b class="m">{name}</b>
            <span class="sm t2">{login} login</span>
          </span>
          <TokenState works={isUsable} />
          <UseToken name={name} />
        </li>
      ))}
    </ul>
  </section>
);
