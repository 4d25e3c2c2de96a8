/** A line of JSON as it is shown. */
export interface JsonLine {
  /** Which value it begins: `data/0/id`. */
  readonly path: string;
  readonly depth: number;
  readonly key?: string;
  /** A text, number, truth value or null; undefined for a list or an object. */
  readonly value?: string | number | boolean | null;
  /** Brackets, or what stands for a folded value. */
  readonly bracket?: string;
  /** Whether the line can be folded, and is. */
  readonly fold?: 'open' | 'folded';
  readonly comma: boolean;
}

interface Style {
  /** Whether the value at a path is folded. */
  readonly isFolded: (path: string, value: object) => boolean;
}

/** The lines of a value. */
export const jsonLines = (value: unknown, style: Style): readonly JsonLine[] =>
  linesOf({ value, path: '', depth: 0, comma: false }, style);

interface Place extends Pick<JsonLine, 'path' | 'depth' | 'key' | 'comma'> {
  readonly value: unknown;
}

function linesOf(place: Place, style: Style): readonly JsonLine[] {
  const { value, ...at } = place;
  if (typeof value !== 'object' || value === null) return [{ ...at, value: value as JsonLine['value'] & {} }];
  const entries = Object.entries(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return [{ ...at, bracket: open + close }];
  if (style.isFolded(at.path, value)) return [{ ...at, bracket: summaryOf(value), fold: 'folded' }];
  const inner = entries.flatMap(([key, item], index) =>
    linesOf(
      {
        value: item,
        path: at.path === '' ? key : `${at.path}/${key}`,
        depth: at.depth + 1,
        ...(!Array.isArray(value) && { key }),
        comma: index < entries.length - 1,
      },
      style,
    ),
  );
  const end = { path: `${at.path}/`, depth: at.depth, bracket: close, comma: at.comma };
  return [{ ...at, bracket: open, fold: 'open', comma: false }, ...inner, end];
}

/** What a folded value holds: its first texts. */
function summaryOf(value: object): string {
  if (Array.isArray(value)) return `[ ${value.length} ]`;
  const shown = Object.entries(value)
    .slice(0, 3)
    .map(([name, item]) => `${name}: ${brief(item)}`);
  return `{ ${shown.join(', ')}${Object.keys(value).length > 3 ? ', …' : ''} }`;
}

function brief(item: unknown): string {
  if (Array.isArray(item)) return '[…]';
  if (typeof item === 'object' && item !== null) return '{…}';
  const text = Array.from(String(item));
  const cut = text.length > 40 ? `${text.slice(0, 40).join('')}…` : text.join('');
  return typeof item === 'string' ? `"${cut}"` : cut;
}

/** Unless a person says otherwise: all but the first item of a list, links of pages, and what lies deep. */
export const isUsuallyFolded = (path: string): boolean => {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  return (/^\d+$/.test(last) && last !== '0') || last === 'paging' || steps.length > 5;
};
