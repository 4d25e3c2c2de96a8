// The request that the form makes, as HTTP and as the tree has it.
import { computed } from '@preact/signals';
import type { MemberDocument } from '@edgewalk/console';
import { type Selection, selectionText, type TreeRequest, type UrlRequest } from '@edgewalk/console/code';
import { about } from '../../state/about.js';
import { ownAccount } from '../../state/own-account.js';
import type { GraphRequest } from '../../state/send.js';
import { tokenFor } from '../../state/trees.js';
import { operation, selection, values, verb } from './form.js';
import { type Place, place } from './place.js';

/** The subject of the path. */
const subject = computed(() => {
  const at = place.value;
  if (at === undefined || at.root.edge !== undefined) return '';
  if (at.root.byId) return at.id;
  const login = tokenFor(at.tree.tree)?.login;
  return at.tree.tree === 'instagram' && at.root.property === 'user' && login === 'facebook' ? ownAccount.value : 'me';
});

/** Undefined while something is missing: the place, the operation, or the id. */
export const request = computed<GraphRequest | undefined>(() => {
  const [at, chosen] = [place.value, operation.value];
  if (at === undefined || chosen === undefined || (at.root.edge === undefined && subject.value === ''))
    return undefined;
  const isExpansion = chosen.kind === 'expansion';
  const path = [subject.value, at.edge && !isExpansion ? at.edge.path : ''].filter(Boolean).join('/');
  const token = tokenFor(at.tree.tree)?.name;
  const params = { ...chosen.always, ...(isExpansion ? expanded(at, selection.value) : plain(selection.value)) };
  return { method: chosen.method as GraphRequest['method'], path: `/${path}`, params, ...(token && { token }) };
});

const plain = (items: Selection): GraphRequest['params'] => ({
  ...(items.length > 0 && { fields: selectionText(items) }),
  ...ownAccountIn(operation.value?.parameters ?? []),
  ...values.value.params,
});

/** The parameters that the library fills with its own account. */
const ownAccountIn = (parameters: readonly MemberDocument[]): GraphRequest['params'] =>
  Object.fromEntries(
    parameters.filter(({ account }) => account && ownAccount.value !== '').map(({ name }) => [name, ownAccount.value]),
  );

/** What has no URL of its own is read as a field of its parent. */
function expanded({ edge }: Place, items: Selection): GraphRequest['params'] {
  const modifiers = Object.entries(values.value.params).map(([name, value]) => [name, String(value)] as const);
  const fields = items.length > 0 ? items : [{ name: 'id' }];
  return { fields: selectionText([{ name: edge?.path ?? '', modifiers: Object.fromEntries(modifiers), fields }]) };
}

/** The same as the tree writes it. */
export const treeRequest = computed<TreeRequest | undefined>(() => {
  const [at, chosen] = [place.value, operation.value];
  if (at === undefined || chosen === undefined) return undefined;
  const { tree, root, property, id } = at;
  const baseUrl = about.value?.baseUrl;
  return {
    tree: tree.tree,
    root,
    ...(root.byId && { id }),
    ...(property !== undefined && { edge: property }),
    verb: verb.value,
    isList: chosen.kind === 'pages',
    selection: selection.value,
    params: values.value.params,
    ...(baseUrl !== undefined && { baseUrl }),
  };
});

/** The same with its whole address. */
export const urlRequest = computed<UrlRequest | undefined>(() => {
  const [at, sent] = [place.value, request.value];
  if (at === undefined || sent === undefined) return undefined;
  const login = tokenFor(at.tree.tree)?.login ?? at.tree.tree;
  // The retired Basic Display API has the host of Instagram.
  const host = about.value?.baseUrl ?? at.tree.hosts[login === 'basicDisplay' ? 'instagram' : login];
  return { method: sent.method, url: `${host}/${at.tree.version}${sent.path}`, params: sent.params };
});
