import { useSignal } from '@preact/signals';
import { SearchBox } from '../../parts/search-box.js';
import { WindowedList } from '../../parts/windowed-list.js';
import { account, type AccountName, accounts, chooseAccount } from '../../state/account.js';

/** The accounts that the token reaches, where there are several; searched, since there may be thousands. */
export function AccountPicker() {
  const isOpen = useSignal(false);
  const all = accounts.value ?? [];
  if (all.length < 2) return null;
  return (
    <div class="picker">
      <button class="btn sm" type="button" aria-expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
        {all.length.toLocaleString('en-US')} accounts
      </button>
      {isOpen.value && <Accounts all={all} />}
    </div>
  );
}

function Accounts({ all }: { readonly all: readonly AccountName[] }) {
  const words = useSignal('');
  const wanted = words.value.trim().toLowerCase();
  return (
    <div class="pop">
      <SearchBox
        label="Search the accounts"
        hint="Username or id"
        value={words.value}
        change={(text) => (words.value = text)}
      />
      <WindowedList<AccountName>
        label="Accounts"
        items={all.filter(({ id, username }) => username.toLowerCase().includes(wanted) || id === wanted)}
        rowHeight={32}
        keyOf={({ id }) => id}
        row={({ username }) => <bdi class="arow">{username}</bdi>}
        chosen={account.value?.id}
        onChoose={({ id }) => chooseAccount(id)}
      />
    </div>
  );
}
