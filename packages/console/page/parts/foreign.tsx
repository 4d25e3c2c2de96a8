interface ForeignProps {
  /** What someone else wrote: a caption, a comment, a name. */
  readonly text: string;
  /** How many characters are shown; 300 unless given. */
  readonly most?: number;
}

/** Text of others: it cannot turn what is around it, and what is invisible in it is shown as `U+202E`. */
export function Foreign({ text, most = 300 }: ForeignProps) {
  const characters = Array.from(text);
  const shown = characters.length > most ? characters.slice(0, most).join('') : text;
  const parts = shown.split(invisible);
  return (
    <bdi>
      {parts.map((part, at) => (at % 2 === 0 ? part : <Mark key={at} character={part} />))}
      {characters.length > most && <span class="cut">… {characters.length.toLocaleString('en-US')} characters</span>}
    </bdi>
  );
}

const Mark = ({ character }: { readonly character: string }) => (
  <span class="mark">U+{(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}</span>
);

/** Control characters but the line's end, those that change the direction of text, and those without a width. */
const invisible = /((?!\n)[\p{Cc}\p{Bidi_Control}\u200B\uFEFF])/u;
