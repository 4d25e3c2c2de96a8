import type { SupportedDocument } from '@edgewalk/console';
import { Icon } from '../../parts/icon.js';
import { Sentence } from '../../parts/sentence.js';
import { about, useToken } from '../../state/about.js';
import { permissionsOf } from '../../state/permissions.js';
import { tokenFor } from '../../state/trees.js';
import type { Place } from './place.js';

interface NeedProps {
  readonly place: Place;
  readonly operation: SupportedDocument;
}

/** What the operation needs of a token, and whether the one that is used has it. */
export function Need({ place, operation }: NeedProps) {
  const token = tokenFor(place.tree.tree);
  const { login, retired } = operation;
  return (
    <div class="needs">
      {retired && (
        <p class="need">
          <span class="tag warn">retired</span>
          <span>
            On {retired.on}: <Sentence text={retired.instead} />
          </span>
        </p>
      )}
      {login !== undefined && login !== token?.login && <OtherLogin login={login} instead={operation.withOtherLogin} />}
      {token && <Permissions operation={operation} name={token.name} login={token.login} />}
    </div>
  );
}

function OtherLogin({ login, instead }: { readonly login: string; readonly instead: string | undefined }) {
  const other = about.value?.tokens.find((each) => each.login === login && each.isUsable);
  return (
    <p class="need">
      <span class="tag warn">{login} login</span>
      <span>
        This token has another login. {instead !== undefined && <Sentence text={`With it: ${instead}. `} />}
        {other && (
          <button class="link" type="button" onClick={() => useToken(other.name)}>
            Use {other.name}
          </button>
        )}
      </span>
    </p>
  );
}

interface PermissionsProps {
  readonly operation: SupportedDocument;
  readonly name: string;
  readonly login: string;
}

function Permissions({ operation, name, login }: PermissionsProps) {
  const wanted = (operation.permissions as Readonly<Record<string, readonly string[]>> | undefined)?.[login] ?? [];
  if (wanted.length === 0) return <p class="need">Sent as {name}.</p>;
  const granted = permissionsOf(name);
  const missing = granted === undefined ? [] : wanted.filter((each) => !granted.includes(each));
  return (
    <p class="need">
      <Icon name={missing.length > 0 ? 'close' : 'check'} />
      <span>
        Needs{' '}
        {wanted.map((each, at) => (
          <span key={each}>
            {at > 0 && ', '}
            <span class={missing.includes(each) ? 'm wrong' : 'm'}>{each}</span>
          </span>
        ))}
        . {verdict(name, granted === undefined ? undefined : missing.length)}
      </span>
    </p>
  );
}

function verdict(name: string, missing: number | undefined): string {
  if (missing === undefined) return `Sent as ${name}.`;
  return missing === 0 ? `${name} has it all.` : `${name} lacks what is marked.`;
}
