import { serverProblem } from './background.js';
import { noAnswer, open } from './connection.js';

/** Something that happened in the emulator. */
export interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

type Listener = (event: StreamEvent) => void;

const listeners = new Set<Listener>();

/** Calls a function with each event; returns a function that ends it. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Follows the events for as long as the page is open, and begins again where it was. */
export async function followStream(): Promise<never> {
  let after: string | undefined;
  for (;;) {
    try {
      for await (const event of eventsAfter(after)) {
        after = event.id ?? after;
        serverProblem.value = undefined;
        for (const listener of listeners) listener(event);
      }
    } catch {
      // The server may have been restarted, or it was stopped.
      serverProblem.value = noAnswer;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function* eventsAfter(after: string | undefined) {
  const response = await open(`/_emulator/stream${after === undefined ? '' : `?after=${after}`}`);
  if (!response.ok || response.body === null) return;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) if (block.includes('data:')) yield readBlock(block);
  }
}

/** One event of `text/event-stream`. */
function readBlock(block: string) {
  const lines = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? ['', '', '']);
  const valueOf = (name: string) => lines.filter(([, field]) => field === name).map(([, , value]) => value);
  return {
    id: valueOf('id')[0],
    name: valueOf('event')[0] ?? 'message',
    data: JSON.parse(valueOf('data').join('\n')) as unknown,
  };
}
