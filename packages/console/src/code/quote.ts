/** Quotes one argument for the shell, where it needs that. */
export const quoteForShell = (word: string): string =>
  /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
