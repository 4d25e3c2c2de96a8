import type { FileSource } from '../wire/file.js';

/** A body that keeps the reason why it could not be read: fetch replaces such errors by its own. */
export function watchBody(body: FileSource): FileSource & { problem: unknown } {
  const watched = {
    size: body.size,
    problem: undefined as unknown,
    stream: async function* () {
      try {
        yield* body.stream();
      } catch (thrown) {
        watched.problem = thrown;
        throw thrown;
      }
    },
  };
  return watched;
}
