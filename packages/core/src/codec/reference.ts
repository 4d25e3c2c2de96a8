/** A text that stands for the result of another call of the same batch: `{result=name:$.data.*.id}`. */
const reference = /\{result=([\w-]+):\$[^{}]*\}/;

let mark: string | undefined;

/** How the names of this process end. Nobody else knows it: a text that people wrote refers to no call. */
export const nameMark = (): string => (mark ??= `-${randomNumbers().join('')}`);

/** React Native has no `crypto`. */
function randomNumbers(): Uint32Array {
  const { crypto } = globalThis as { crypto?: Partial<typeof globalThis.crypto> };
  const numbers = new Uint32Array(2);
  return crypto?.getRandomValues?.(numbers) ?? numbers.map(() => Math.random() * 2 ** 32);
}

/** Whether a name is one of this process. */
export const isMarked = (name: string): boolean => mark !== undefined && name.endsWith(mark);

/** Whether a text is nothing but a reference. */
export const isReference = (text: string): boolean => {
  const [, name] = new RegExp(`^${reference.source}$`).exec(text) ?? [];
  return name !== undefined && isMarked(name);
};

/** The names of the calls that a text refers to. */
export const referredNames = (text: string): string[] =>
  [...text.matchAll(new RegExp(reference, 'g'))].map(([, name = '']) => name).filter(isMarked);
