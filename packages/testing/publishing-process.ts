// A process that publishes on command. Before and after each request, and before and after each checkpoint is kept, it
// asks whether to go on; whoever ordered the publishing may kill it there.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Transport, undiciTransport } from '@edgewalk/core';

/** What every order says: where its checkpoint is kept. */
interface Order {
  readonly file: string;
}

const wire = undiciTransport();
let goOn: () => void = () => undefined;
const say = (message: object) => process.send?.(message);

/** Asks whether to go on. */
export const ask = (point: string) =>
  new Promise<void>((resolve) => {
    goOn = resolve;
    say({ point });
  });

export const transport: Transport = (request) => async () => {
  const { method, path } = request.summary;
  await ask(`before ${method} ${path}`);
  const answer = await wire(request)();
  await ask(`after ${method} ${path}`);
  return answer;
};

/** The options of a publish: its checkpoint, kept in one piece or not at all. */
export const optionsFor = ({ file }: Order) => ({
  checkpoint: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined,
  onCheckpoint: async (checkpoint: object) => {
    await ask('before the checkpoint');
    writeFileSync(`${file}.new`, JSON.stringify(checkpoint));
    renameSync(`${file}.new`, file);
    await ask('after the checkpoint');
  },
  pollEveryMs: 2,
});

/** Publishes whatever is ordered, and says what came of it. */
export function serveOrders(publish: (order: never) => Promise<unknown>): void {
  process.on('message', ({ order }: { order?: never }) => {
    if (order === undefined) return goOn();
    void publish(order).then((outcome) => say({ outcome }));
  });
}
