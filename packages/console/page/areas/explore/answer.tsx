import { Tabs } from '../../parts/tabs.js';
import { DataTable } from '../../parts/data-table.js';
import { Foreign } from '../../parts/foreign.js';
import { JsonView } from '../../parts/json-view.js';
import { type GridPicture, PictureGrid } from '../../parts/picture-grid.js';
import type { Exchange } from '../../state/exchange.js';
import { kindOf, objects } from '../../state/objects.js';
import { route } from '../../state/route.js';
import { trees } from '../../state/trees.js';
import { nextPage, sendNext } from './actions.js';
import { AnswerError } from './answer-error.js';
import { AnswerMeta } from './answer-meta.js';
import { change } from './form.js';
import { placeLink } from './place.js';

const names = ['JSON', 'Table', 'Pictures', 'Headers'] as const;

const choose = (name: string): void => change({ ['_view']: name === 'JSON' ? undefined : name });

/** An answer in the view that is chosen; an error of the client stands above it. */
export function Answer({ exchange }: { readonly exchange: Exchange }) {
  const { answer, json } = exchange;
  const rows = rowsOf(json);
  const pictures = picturesOf(rows);
  const shown = names.filter((name) => name !== 'Pictures' || pictures.length > 0);
  const chosen = shown.find((name) => name === route.value.query['_view']) ?? 'JSON';
  return (
    <>
      <div class="hd">
        <Tabs names={shown} chosen={chosen} label="Views of the answer" panel="answer" choose={choose} />
        <AnswerMeta answer={answer} />
      </div>
      {answer.error && <AnswerError error={answer.error} status={answer.status} />}
      <div class="view" id="answer" role="tabpanel" aria-labelledby={`answer-${chosen}`}>
        <View name={chosen} exchange={exchange} rows={rows} pictures={pictures} />
      </div>
      <Pages json={json} rows={rows} />
    </>
  );
}

interface ViewProps {
  readonly name: (typeof names)[number];
  readonly exchange: Exchange;
  readonly rows: readonly Row[];
  readonly pictures: readonly GridPicture[];
}

function View({ name, exchange: { answer, json }, rows, pictures }: ViewProps) {
  if (name === 'Headers') return <Headers headers={answer.headers} />;
  if (name === 'Pictures') return <PictureGrid pictures={pictures} />;
  if (name === 'Table') return <DataTable rows={rows} label="Answer as a table" linkOf={linkOfId} />;
  if (json !== undefined) return <JsonView value={json} label="Answer as JSON" linkOf={linkOfId} />;
  return (
    <pre class="raw" tabIndex={0}>
      <Foreign text={answer.body} most={16_000} />
    </pre>
  );
}

const Headers = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => (
  <dl class="heads m" tabIndex={0} aria-label="Headers">
    {Object.entries(headers).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <Foreign text={value} most={1000} />
        </dd>
      </div>
    ))}
  </dl>
);

function Pages({ json, rows }: { readonly json: unknown; readonly rows: readonly Row[] }) {
  const isList = typeof json === 'object' && json !== null && 'data' in json;
  if (!isList) return null;
  return (
    <div class="pg sm">
      <span>{rows.length === 1 ? '1 item' : `${rows.length} items`}</span>
      {nextPage(json) ? (
        <button class="btn sm" type="button" onClick={() => void sendNext()}>
          Next page <kbd aria-hidden="true">n</kbd>
        </button>
      ) : (
        <span class="end t3">the last page</span>
      )}
    </div>
  );
}

type Row = Readonly<Record<string, unknown>>;

/** The items of a list, or the object as the only one. */
function rowsOf(json: unknown): readonly Row[] {
  if (typeof json !== 'object' || json === null) return [];
  const items: unknown = 'data' in json ? json.data : json;
  return [items].flat().filter((item): item is Row => typeof item === 'object' && item !== null);
}

/** The objects of the answer that have a picture. */
function picturesOf(rows: readonly Row[]): readonly GridPicture[] {
  const byId = new Map(objects.value.map((object) => [object.id, object]));
  return rows.flatMap(({ id }) => {
    const { picture, title = '' } = (typeof id === 'string' ? byId.get(id) : undefined) ?? {};
    const isAddress = picture !== undefined && /^https?:/.test(picture);
    return isAddress ? [{ address: picture, title: title === '' ? 'no text' : title, link: linkOfId(String(id)) }] : [];
  });
}

/** The address of an object whose node is known. */
function linkOfId(id: string): string | undefined {
  // Read first, so that the links come when the objects are known.
  const seen = objects.value;
  const kind = kindOf(id);
  if (!/^\d+(_\d+)?$/.test(id)) return undefined;
  for (const tree of kind === undefined ? [] : Object.values(trees.value)) {
    const root = tree.roots.find(({ byId, node }) => byId && node === kind);
    const isOf = seen.some((object) => object.id === id && object.tree === tree.tree);
    if (root && isOf) return placeLink(tree.tree, root, { id });
  }
  return undefined;
}
