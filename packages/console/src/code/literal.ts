/** A piece of a program that stands as it is, such as `await openAsBlob('a.jpg')`. */
export class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The longest line that a list or an object has to itself. */
const longest = 84;

/** A value as it is written in a program. */
export function literal(value: unknown, indent = ''): string {
  if (value instanceof Verbatim) return value.text;
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const [open, close, space] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' '];
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => literal(item, inner))
    : Object.entries(value).map(([name, item]) => `${key(name)}: ${literal(item, inner)}`);
  if (parts.length === 0) return open + close;
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (line.length + indent.length <= longest && !line.includes('\n')) return line;
  if (Array.isArray(value)) return `${open}\n${filled(parts, inner)}${indent}${close}`;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/** As many items as a line has room for. */
function filled(parts: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = `${last} ${part},`;
    const fits = last !== undefined && !part.includes('\n') && !last.includes('\n') && joined.length <= longest;
    if (fits) lines[lines.length - 1] = joined;
    else lines.push(`${indent}${part},`);
  }
  return `${lines.join('\n')}\n`;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name));

/** Invisible characters are escaped: nobody sees what they do in a program. */
function stringLiteral(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${inner.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escape)}'`;
}

/** Joiners hold pictures together: a family is one character to its reader. */
const escape = (character: string): string =>
  character === '\u200D' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
