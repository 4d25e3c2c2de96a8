import { type EdgeDescription, isObject, type NodeDescription } from '@edgewalk/core';
import { missingPermission } from './auth.js';
import type { Row } from './effects/effect.js';
import { invalid, tooMuchData, unknownField } from './errors.js';
import { type FieldItem, fieldsOf, writeFields } from './fields.js';
import { type Item, itemsOf, listDefaults, type ListRequest, pageOf, pagingOf } from './lists.js';
import { defaultsFor, isStored, typeName } from './model.js';
import { decodeParams } from './params.js';
import { effectContext, type Session, shownFields } from './session.js';
import type { StoredObject } from './store.js';

/** How an object is shown: by which declaration, and whether its lists may carry links. */
interface View {
  readonly session: Session;
  readonly node: NodeDescription;
  readonly cursorsOnly: boolean;
}

/** One node, as the answer to a request of its own. */
export function readNode(
  session: Session,
  object: StoredObject,
  node: NodeDescription,
  fields: readonly FieldItem[] | undefined,
): Row {
  const chosen = fields ?? named(defaultsFor(node, node.declaration.name));
  return show(object, { session, node, cursorsOnly: false }, chosen);
}

/** One page of an edge, as the answer to a request of its own. */
export function readList(session: Session, request: ListRequest): object {
  const fields = fieldsOf(request.params);
  return list(session, request, fields) ?? { data: [] };
}

function list(
  session: Session,
  request: ListRequest,
  fields: readonly FieldItem[] | undefined,
): object | undefined {
  const child = session.model.childOf(request.edge);
  const chosen = fields ?? named(listDefaults(request, child));
  const view = { session, node: child, cursorsOnly: request.cursorsOnly };
  // A name that does not exist is refused also where there is nothing to show it of.
  for (const { name } of chosen ?? []) memberOf(view, name);
  const page = pageOf(session, request);
  const data = page.items.map((item) => show(item, view, chosen));
  const paging = pagingOf(session, page, request);
  // An empty edge is left out of an expansion, unless nothing was asked for but its frame.
  if (data.length === 0 && request.params['limit'] !== '0') return undefined;
  return { data, ...(paging && { paging }) };
}

const named = (names: readonly string[] | undefined): readonly FieldItem[] | undefined =>
  names?.map((name) => ({ name, key: name, modifiers: {}, fields: undefined }));

/** An object with the fields that were asked for; `id` comes along always. */
function show(item: Item, view: View, fields: readonly FieldItem[] | undefined): Row {
  const { session, node } = view;
  spend(session);
  if (isStored(item)) refresh(item, session);
  const values = isStored(item) ? shownFields(session, item) : item;
  const shown: Row = {};
  for (const field of fields ?? declaredFields(values, node)) {
    const value = valueOf(field, item, values, view);
    if (value !== undefined && value !== null) shown[field.key] = value;
  }
  if (values['id'] !== undefined) shown['id'] ??= values['id'];
  return shown;
}

/** Meta gives up on a request that reaches too far: the sign to ask for shorter pages. */
function spend({ budget }: Session): void {
  budget.objects -= 1;
  if (budget.objects >= 0) return;
  throw tooMuchData();
}

/** Some nodes change with time, such as a container: they are brought up to date before they are shown. */
function refresh(item: StoredObject, session: Session): void {
  session.effects.read[item.node]?.(effectContext(session, item, {}));
}

function declaredFields(values: Row, node: NodeDescription): readonly FieldItem[] {
  const props: unknown = node.declaration.fields.props;
  const names = Object.keys(values).filter((name) => isObject(props) && Object.hasOwn(props, name));
  return named(names) ?? [];
}

function memberOf({ session, node }: View, name: string) {
  const member = session.model.member(node, name, session.token.login);
  if (member === undefined) throw unknownField(name, typeName(node.declaration.name));
  return member;
}

function valueOf(field: FieldItem, item: Item, values: Row, view: View): unknown {
  const member = memberOf(view, field.name);
  const value = values[field.name];
  // Some fields hold an object that the tree shows as an edge, such as the account that is linked to a Page.
  if (member.kind === 'edge' && value === undefined) {
    return isStored(item) ? expand(field, item, member.edge, view) : undefined;
  }
  if (field.fields === undefined || value === undefined) return value;
  const { fields } = field;
  const shown = member.kind === 'edge' ? member.child : undefined;
  return Array.isArray(value)
    ? value.map((each) => inner(each, fields, shown, view))
    : inner(value, fields, shown, view);
}

/** What is asked of an object inside a field, such as `owner{username}`. */
function inner(
  value: unknown,
  fields: readonly FieldItem[],
  shown: NodeDescription | undefined,
  view: View,
): unknown {
  if (!isObject(value)) throw invalid('Subfields are not supported by this field');
  const { session } = view;
  const target = typeof value['id'] === 'string' ? session.store.get(value['id']) : undefined;
  const node = target && (shown ?? session.model.node(target.node));
  if (target && node) return show(target, { ...view, node }, fields);
  const entries = fields.map(({ name, key }) => [key, value[name]] as const);
  return Object.fromEntries(
    [...entries, ['id', value['id']] as const].filter(([, each]) => each !== undefined),
  );
}

/** An edge that was asked for as a field. What the token may not see is left out without a word. */
function expand(field: FieldItem, parent: StoredObject, edge: EdgeDescription, view: View): unknown {
  const { session, node } = view;
  const { get } = edge.declaration;
  if (get.kind === 'unsupported' || missingPermission(get.facts, session.token) !== undefined)
    return undefined;
  const decoded = decodeParams(get.params, field.modifiers);
  const text = field.fields === undefined ? {} : { fields: writeFields(field.fields) };
  const params = { ...field.modifiers, ...text };
  const request = { parent, node, edge, params, decoded, cursorsOnly: view.cursorsOnly };
  if (get.kind === 'pages') return list(session, request, field.fields);
  const [found] = itemsOf(session, { ...request, cursorsOnly: true });
  if (found === undefined) return undefined;
  const child = session.model.childOf(edge);
  return show(
    found,
    { session, node: child, cursorsOnly: true },
    field.fields ?? named(defaultsFor(child, '')),
  );
}
