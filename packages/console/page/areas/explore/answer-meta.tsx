import type { SentAnswer } from '../../state/send.js';

/** Status, time, size, and what the answer says of the allowance. */
export function AnswerMeta({ answer: { status, ms, body, headers } }: { readonly answer: SentAnswer }) {
  const usage = usageIn(headers);
  return (
    <div class="meta sm n" role="status">
      <span class={`tag ${status === 0 || status >= 400 ? 'bad' : 'ok'}`}>{status === 0 ? 'no answer' : status}</span>
      <span>{ms < 10 ? ms : Math.round(ms)} ms</span>
      <span class="opt">{sizeOf(body)}</span>
      {usage !== undefined && <span class="opt">{usage}</span>}
    </div>
  );
}

function sizeOf(body: string): string {
  const { length } = new TextEncoder().encode(body);
  return length < 1000 ? `${length} B` : `${(length / 1000).toFixed(1)} kB`;
}

interface Allotment {
  readonly call_count?: number;
}

/** The share of the allowance that is used: of the app, or of the account. */
function usageIn(headers: SentAnswer['headers']): string | undefined {
  const app = read(headers['x-app-usage']) as Allotment | undefined;
  if (app?.call_count !== undefined) return `app ${app.call_count} %`;
  const cases = read(headers['x-business-use-case-usage']) as
    | Readonly<Record<string, readonly Allotment[]>>
    | undefined;
  const [first] = Object.values(cases ?? {}).flat();
  return first?.call_count === undefined ? undefined : `account ${first.call_count} %`;
}

function read(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
