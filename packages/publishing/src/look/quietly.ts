import type * as mediabunny from 'mediabunny';

type Mediabunny = Pick<typeof mediabunny, 'Logging' | 'LogLevel'>;

/** How many look at this moment, and the level of before. */
const state: { looking: number; level: mediabunny.LogLevel | undefined } = { looking: 0, level: undefined };

/** Runs without words on the console about what is odd in a file. The level is one for the whole program, and comes back. */
export async function quietly<T>({ Logging, LogLevel }: Mediabunny, work: () => Promise<T>): Promise<T> {
  if (state.looking === 0) state.level = Logging.level;
  state.looking += 1;
  Logging.level = LogLevel.Silent;
  try {
    return await work();
  } finally {
    state.looking -= 1;
    if (state.looking === 0 && state.level !== undefined) Logging.level = state.level;
  }
}
