import type { Row } from '../../graph/effect.js';
import type { Store, StoredObject } from '../../world/store.js';

/** `@[page-id]`, which is how an app mentions a profile in a text; Meta's own clients write `@[id:type:name]`. */
const mention = /@\[(\d+)(?::[^\]]*)?\]/g;

/** A text with names in place of ids, and where in it they are. */
export function tagged(store: Store, text: string): Row {
  const tags: Row[] = [];
  let grown = 0;
  const message = text.replaceAll(mention, (whole, id: string, at: number) => {
    const named = store.get(id);
    const name = typeof named?.fields['name'] === 'string' ? named.fields['name'] : undefined;
    if (named === undefined || name === undefined) return whole;
    const type = named.node === 'facebook/Page' ? 'page' : 'user';
    tags.push({ id, name, type, offset: at + grown, length: name.length });
    grown += name.length - whole.length;
    return name;
  });
  return { message, ...(tags.length > 0 && { message_tags: tags }) };
}

/** The Pages that a post names, other than its own. */
export function tagsOf(store: Store, { fields }: StoredObject): StoredObject[] {
  const tags: unknown = fields['message_tags'];
  if (!Array.isArray(tags)) return [];
  return (tags as Row[]).flatMap(({ id }) => {
    const found = store.get(String(id));
    return found?.node === 'facebook/Page' && found.id !== fields['page'] ? [found] : [];
  });
}
