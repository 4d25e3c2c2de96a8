// What the form says: operation, fields and parameters, all kept in the address.
import { computed } from '@preact/signals';
import { readSelection, type Selection, selectionText } from '@edgewalk/console/code';
import type { SupportedDocument } from '@edgewalk/console';
import { go, route } from '../../state/route.js';
import { parametersOf } from './parameters.js';
import { type Place, place, placeLink } from './place.js';
import { readValue } from './values.js';

export type Verb = 'get' | 'create' | 'update' | 'delete';

/** The member of an address that names the operation; those of the page's own begin with `_`. */
export const doing = '_do';

/** The chosen operation: the first that there is unless the address names one. */
export const verb = computed<Verb>(() => {
  const named = route.value.query[doing];
  const operations = place.value?.operations ?? [];
  const found =
    operations.find(({ operation }) => operation === named) ?? operations.find(({ supported }) => supported);
  return found?.operation ?? 'get';
});

export const operation = computed<SupportedDocument | undefined>(() => {
  const found = place.value?.operations.find((each) => each.operation === verb.value);
  return found?.supported === true ? found : undefined;
});

/** Whether the operation can be asked for fields. */
export const takesFields = computed(() => operation.value?.method === 'GET');

/** The chosen fields: those that are read by default, unless the address has others. */
export const selection = computed<Selection>(() => {
  if (!takesFields.value) return [];
  const { fields } = route.value.query;
  return selectionIn(fields) ?? (place.value?.defaults ?? []).map((name) => ({ name }));
});

/** Undefined for what is no selection: anybody can write an address. */
function selectionIn(fields: string | undefined): Selection | undefined {
  if (fields === undefined || fields === '') return fields === '' ? [] : undefined;
  try {
    return readSelection(fields);
  } catch {
    return undefined;
  }
}

/** The texts of the parameters as they were written. */
export const texts = computed<Readonly<Record<string, string>>>(() =>
  Object.fromEntries(
    Object.entries(route.value.query).filter(
      ([name]) => !name.startsWith('_') && !(takesFields.value && name === 'fields'),
    ),
  ),
);

/** The values of the parameters, and what is wrong with their texts. */
export const values = computed(() => {
  const known = operation.value ? parametersOf(operation.value) : [];
  const params: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts.value)) {
    if (text === '') continue;
    const { value, problem } = readValue(text, known.find((each) => each.name === name)?.schema ?? {});
    if (problem === undefined) params[name] = value;
    else problems[name] = problem;
  }
  return { params, problems };
});

type Change = Readonly<Record<string, string | undefined>>;

/** Writes changes of the form into the address; undefined takes a member out. */
export function change(members: Change, { replace = true } = {}): void {
  const at = place.value;
  if (at) go(linkWith(at, { ...route.value.query, ...members }), { replace });
}

function linkWith({ tree, root, id, property }: Place, members: Change): string {
  const query = Object.fromEntries(
    // What node a URL names the path of the tree says.
    Object.entries(members).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== '_node',
    ),
  );
  return placeLink(tree.tree, root, { id, ...(property !== undefined && { property }), query });
}

export const select = (items: Selection): void => change({ fields: selectionText(items) });

/** Chooses the object. */
export function chooseId(id: string): void {
  const at = place.value;
  if (at) go(linkWith({ ...at, id }, { ...route.value.query, after: undefined }), { replace: true });
}
