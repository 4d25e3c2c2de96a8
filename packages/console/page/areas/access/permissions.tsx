import type { TokenDetail, TokenDetailsDocument } from '@edgewalk/emulator';
import { Icon } from '../../parts/icon.js';

interface PermissionsProps {
  readonly detail: TokenDetail;
  /** What permissions allow, by name. */
  readonly words: TokenDetailsDocument['words'];
}

/** What a token may do: in words, and by name. */
export const Permissions = ({ detail: { permissions }, words }: PermissionsProps) => (
  <div>
    <div class="sech">
      <h3>What it may do</h3>
      <span class="sm t2 n">{permissions.length} permissions</span>
    </div>
    {permissions.length === 0 && <p class="t2">It has no permission of a person: it speaks for the app alone.</p>}
    <ul class="pl">
      {permissions.map((name) => (
        <li key={name}>
          <Icon name="check" />
          <span>
            {words[name] !== undefined && <b>{words[name]}</b>}
            <span class="m t3">{name}</span>
          </span>
        </li>
      ))}
    </ul>
  </div>
);
