import { useEffect, useRef } from 'preact/hooks';

interface WriteQuestionProps {
  readonly send: () => void;
  readonly cancel: () => void;
}

/** Asked in place before a write to the real API. The focus is on what changes nothing. */
export function WriteQuestion({ send, cancel }: WriteQuestionProps) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div class="bar" role="alert">
      <span>This changes what is on Meta. Send it?</span>
      <button class="btn go" type="button" onClick={send}>
        Send
      </button>
      <button ref={no} class="btn" type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
