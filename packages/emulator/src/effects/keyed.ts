// ADAPTER, to be deleted: effects of Facebook that are still keyed by text, such as 'Page.insights'.
import type { EffectTable } from '../graph/effect-table.js';
import type { ListEffect, ReadEffect, SummaryEffect, UploadEffect, WriteEffect } from '../graph/effect.js';
import type { Model } from '../world/model.js';

/** Effects of one part of Facebook's tree. Keys are `Kind.path` for edges and `Kind` for nodes. */
export interface KeyedEffects {
  readonly list?: Readonly<Record<string, ListEffect>>;
  readonly summary?: Readonly<Record<string, SummaryEffect>>;
  readonly create?: Readonly<Record<string, WriteEffect>>;
  readonly update?: Readonly<Record<string, WriteEffect>>;
  readonly delete?: Readonly<Record<string, WriteEffect>>;
  readonly read?: Readonly<Record<string, ReadEffect>>;
  readonly upload?: Readonly<Record<string, UploadEffect>>;
  /** Lists of edges of the root. */
  readonly root?: Readonly<Record<string, ListEffect>>;
}

/** Adds them to the table; throws for a key that names nothing declared. */
export function addKeyed(table: EffectTable, parts: readonly KeyedEffects[], model: Model): void {
  for (const { root = {}, ...kinds } of parts) {
    for (const [path, list] of Object.entries(root)) table.add(`Root.${path}`, { list });
    for (const [name, effects] of Object.entries(kinds)) {
      for (const [key, effect] of Object.entries(effects)) {
        refuseUndeclared(`facebook/${key}`, name, model);
        table.add(`facebook/${key}`, { [name]: effect });
      }
    }
  }
}

function refuseUndeclared(key: string, name: string, model: Model): void {
  const [kind = '', path] = key.split('.');
  const node = model.node(kind);
  const declaration = path === undefined ? node?.declaration : model.edge(node, path)?.declaration;
  const operation = { list: 'get', summary: 'get', read: 'get', upload: 'get' }[name] ?? name;
  const declared = declaration?.[operation as 'get'];
  if (!declared || (declared.kind === 'unsupported' && name !== 'read' && name !== 'upload'))
    throw new Error(`${key} declares no ${name}`);
}
