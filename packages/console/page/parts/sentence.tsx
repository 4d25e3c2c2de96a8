/** A sentence of the declarations, in which code stands between backticks. */
export const Sentence = ({ text }: { readonly text: string }) => (
  <>{text.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>))}</>
);
