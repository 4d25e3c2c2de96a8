import { useSignal } from '@preact/signals';
import type { TokenDetail } from '@edgewalk/emulator';
import { SearchBox } from '../../parts/search-box.js';
import { WindowedList } from '../../parts/windowed-list.js';
import { go, linkTo } from '../../state/route.js';
import { dateOf } from '../../state/time.js';

interface TokenListProps {
  readonly details: readonly TokenDetail[];
  readonly chosen: string | undefined;
}

/** All tokens, searched by name and holder. */
export function TokenList({ details, chosen }: TokenListProps) {
  const words = useSignal('');
  const wanted = words.value.trim().toLowerCase();
  const shown = details.filter(({ name, holder }) => `${name} ${holder}`.toLowerCase().includes(wanted));
  return (
    <>
      <SearchBox
        label="Search the tokens"
        hint="Name or holder"
        value={words.value}
        change={(text) => (words.value = text)}
        slash="searches the tokens"
      />
      <WindowedList<TokenDetail>
        label="Tokens"
        items={shown}
        rowHeight={53}
        keyOf={({ name }) => name}
        row={(detail) => <Row {...detail} />}
        chosen={chosen}
        onChoose={({ name }) => go(linkTo('access', [name]), { replace: chosen !== undefined })}
      />
    </>
  );
}

const kinds = { user: 'User', page: 'Page', app: 'App', system: 'System user' } as const;

const Row = ({ name, kind, holder, permissions, expiresAt, ...state }: TokenDetail) => (
  <span class="trow">
    <span class="nm2">
      <b class="m">{name}</b>
      <span class="sm t2">
        {kinds[kind]} · <bdi>{holder}</bdi>
      </span>
    </span>
    <span class="n t2 scopes">{permissions.length === 0 ? 'no permissions' : `${permissions.length} permissions`}</span>
    <span class="n t2 ends">{expiresAt === undefined ? 'no end' : dateOf(expiresAt)}</span>
    <TokenState {...state} />
  </span>
);

/** Whether it works, or the code that it is refused with. */
export const TokenState = ({
  works,
  code,
  subcode,
}: Pick<TokenDetail, 'works'> & Partial<Pick<TokenDetail, 'code' | 'subcode'>>) => (
  <span class={works ? 'status-word ok' : 'status-word bad'}>
    {works ? 'works' : [code, subcode].filter((each) => each !== undefined).join('/') || 'refused'}
  </span>
);
