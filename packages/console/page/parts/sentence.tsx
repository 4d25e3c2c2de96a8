/** A sentence of the declarations, in which code stands between backticks. */
export const Sentence = ({ text }: { readonly text: string }) => (
  <>{text.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>))}</>
);

/** Sentences about edges begin with the path, which stands beside them. */
export function withoutPath(about: string): string {
  const text = about.replace(/^`[^`]*`: /, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
