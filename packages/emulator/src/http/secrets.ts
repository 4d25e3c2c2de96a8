/** Texts that must not be logged. */
export interface Secrets {
  /** True for one of them. */
  readonly isSecret: (text: string) => boolean;
  /** Those that may hide in a longer text. */
  readonly secrets: () => readonly string[];
}

/** A value for the log: tokens in it are `[token]`. The operations of a batch can contain tokens, too. */
export function clean(value: unknown, hidden: Secrets): unknown {
  if (typeof value === 'string') return cleanText(value, hidden);
  return typeof value === 'object' ? (JSON.parse(cleanText(JSON.stringify(value), hidden)) as unknown) : value;
}

export const cleanText = (text: string, hidden: Secrets): string =>
  text.replaceAll(longRun, (run) => (hidden.isSecret(run) ? '[token]' : withoutSecrets(run, hidden)));

/** No secret is shorter, and none has other characters, as it is or percent-encoded. */
const longRun = /[\w|%.-]{32,}/g;

const withoutSecrets = (text: string, { secrets }: Secrets): string =>
  secrets().reduce((left, secret) => {
    const encoded = encodeURIComponent(secret);
    const plain = left.replaceAll(secret, '[token]');
    return encoded === secret ? plain : plain.replaceAll(encoded, '[token]');
  }, text);
