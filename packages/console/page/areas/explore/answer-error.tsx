import { Foreign } from '../../parts/foreign.js';
import type { GraphErrorData } from '../../state/send.js';
import { isRunning } from '../../state/exchange.js';
import { sendForm } from './actions.js';

const retries: Readonly<Record<string, string>> = {
  safe: 'A retry is safe.',
  after: 'A retry is safe after a wait.',
  resume: 'The same call goes on where it stopped.',
  never: 'A retry does not help.',
};

interface AnswerErrorProps {
  readonly error: GraphErrorData;
  readonly status: number;
}

/** The error as the library sees it: class, code, what it says, what to do, and whether a retry is safe. */
export const AnswerError = ({ error, status }: AnswerErrorProps) => (
  <div class="err" role="alert">
    <p>
      <b class="m">{error._tag}</b> <span class="m">{[error.code, error.subcode].filter(Boolean).join('/')}</span>
    </p>
    <p>
      <Foreign text={error.message} most={500} />
    </p>
    {!error.message.includes(error.advice ?? '') && (
      <p>
        <Foreign text={error.advice ?? ''} most={500} />
      </p>
    )}
    <Retry retry={error.retry ?? 'never'} isUnanswered={status === 0} />
  </div>
);

const Retry = ({ retry, isUnanswered }: { readonly retry: string; readonly isUnanswered: boolean }) => (
  <p class="t2">
    {isUnanswered && 'No answer came. '}
    {retries[retry] ?? ''}{' '}
    {retry !== 'never' && (
      <button class="btn sm" type="button" disabled={isRunning.value} onClick={() => void sendForm()}>
        Send again
      </button>
    )}
  </p>
);
