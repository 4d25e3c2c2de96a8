import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Foreign } from './foreign.js';
import { isUsuallyFolded, type JsonLine, jsonLines } from './json-lines.js';

interface JsonViewProps {
  readonly value: unknown;
  readonly label: string;
  /** The address of an object by its id; undefined where it is not known. */
  readonly linkOf: (id: string) => string | undefined;
}

/** JSON with lines that fold, and ids that lead to their objects. All of it is text. */
export function JsonView({ value, label, linkOf }: JsonViewProps) {
  const turned = useSignal<ReadonlySet<string>>(new Set());
  const isFolded = (path: string) => isUsuallyFolded(path) !== turned.value.has(path);
  const now = turned.value;
  const lines = useMemo(() => jsonLines(value, { isFolded }), [value, now]);
  const turn = (path: string) => {
    const next = new Set(turned.value);
    if (!next.delete(path)) next.add(path);
    turned.value = next;
  };
  return (
    <div class="j m" role="region" tabIndex={0} aria-label={label}>
      {lines.map((line, at) => (
        <Line key={line.path} line={line} number={at + 1} turn={turn} linkOf={linkOf} />
      ))}
    </div>
  );
}

interface LineProps extends Pick<JsonViewProps, 'linkOf'> {
  readonly line: JsonLine;
  readonly number: number;
  readonly turn: (path: string) => void;
}

const Line = ({ line, number, turn, linkOf }: LineProps) => (
  <div class="l">
    <span class="g" aria-hidden="true">
      {number}
    </span>
    {line.fold === undefined ? (
      <span class="fo" />
    ) : (
      <Fold path={line.path} isOpen={line.fold === 'open'} turn={turn} />
    )}
    <span>{'  '.repeat(line.depth)}</span>
    {line.key !== undefined && <Key text={line.key} />}
    {line.bracket === undefined ? (
      <Value line={line} linkOf={linkOf} />
    ) : (
      <Bracket text={line.bracket} isFolded={line.fold === 'folded'} />
    )}
    {line.comma && <span class="p">,</span>}
  </div>
);

const Key = ({ text }: { readonly text: string }) => (
  <>
    <span class="k">
      "<Foreign text={text} />"
    </span>
    <span class="p">: </span>
  </>
);

interface FoldProps extends Pick<LineProps, 'turn'> {
  readonly path: string;
  readonly isOpen: boolean;
}

const Fold = ({ path, isOpen, turn }: FoldProps) => (
  <button
    class="fo"
    type="button"
    aria-expanded={isOpen}
    aria-label={`Fold ${path === '' ? 'all' : path}`}
    onClick={() => turn(path)}
  >
    {isOpen ? '▾' : '▸'}
  </button>
);

const Bracket = ({ text, isFolded }: { readonly text: string; readonly isFolded: boolean }) =>
  isFolded ? (
    <span class="s">
      <Foreign text={text} most={400} />
    </span>
  ) : (
    <span class="p">{text}</span>
  );

/** A name of a token that stands in its place. */
const tokenName = /(\[[\w .-]+\])/;

function Value({ line: { value }, linkOf }: Pick<LineProps, 'line' | 'linkOf'>) {
  if (typeof value !== 'string') return <span class="d">{String(value)}</span>;
  const link = linkOf(value);
  if (link !== undefined) return <a href={link}>"{value}"</a>;
  const parts = value.includes('access_token=') ? value.split(tokenName) : [value];
  return (
    <span class="s">
      "
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="red">
            {part.slice(1, -1)}
          </span>
        ) : (
          <Foreign key={at} text={part} most={600} />
        ),
      )}
      "
    </span>
  );
}
