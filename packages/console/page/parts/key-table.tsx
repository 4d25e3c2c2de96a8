import { useEffect, useRef } from 'preact/hooks';
import { activeShortcuts, lettersWork, switchLetters } from '../state/keys.js';

/** The table of keys, opened by `?`. */
export function KeyTable({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {activeShortcuts.value.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="row">
        <input type="checkbox" checked={lettersWork.value} onChange={switchLetters} /> Single letters work
      </label>
      <button class="btn" type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
