/** A text that stands for the result of another call of the same batch: `{result=name:$.data.*.id}`. */
const reference = /\{result=([\w-]+):\$[^{}]*\}/;

/** Whether a text is nothing but a reference. */
export const isReference = (text: string): boolean => new RegExp(`^${reference.source}$`).test(text);

/** The names of the calls that a text refers to. */
export const referredNames = (text: string): string[] =>
  [...text.matchAll(new RegExp(reference, 'g'))].map(([, name = '']) => name);
