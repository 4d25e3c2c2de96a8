import { type EdgeDescription, isObject, type NodeDescription } from '@edgewalk/core/declare';
import { invalid, tooMuchData } from '../errors/failure.js';
import { missingPermission } from '../login/auth.js';
import { isStored } from '../world/model.js';
import type { StoredObject } from '../world/store.js';
import type { Row } from './effect.js';
import { type FieldItem, fieldsOf, writeFields } from './fields.js';
import { pagingOf } from './links.js';
import { type Item, itemsOf, listDefaults, type ListRequest, pageOf } from './lists.js';
import { defaultsFor } from './naming.js';
import { decodeParams } from './params.js';
import { effectContext, isWithheld, type Session, shownFields } from './session.js';
import { summaryOf } from './summary.js';
import { declaredFields, memberOf, selectionOf, type View, viewAs } from './view.js';

/** One node, as the response to a request of its own. */
export function readNode(
  session: Session,
  object: StoredObject,
  node: NodeDescription,
  fields: readonly FieldItem[] | undefined,
): Row {
  const chosen = fields ?? selectionOf(defaultsFor(node, session.model.kindOf(node)));
  const own = session.model.otherNode(object.node);
  return show(object, { session, node, own, cursorsOnly: false }, chosen);
}

/** One page of an edge, as the response to a request of its own. */
export function readList(session: Session, request: ListRequest): object {
  const fields = fieldsOf(request.params);
  return list(session, request, fields) ?? { data: [] };
}

function list(session: Session, request: ListRequest, fields: readonly FieldItem[] | undefined): object | undefined {
  const child = session.model.childOf(request.edge);
  const chosen = fields ?? selectionOf(listDefaults(session, request));
  const own = session.model.otherNode(session.model.kindOf(child));
  const view = { session, node: child, own, cursorsOnly: request.cursorsOnly };
  // A name that does not exist is refused also where there is nothing to show it of.
  for (const { name } of chosen ?? []) memberOf(view, name);
  const all = itemsOf(session, request);
  const page = pageOf(session, request, all);
  const data = page.items.map((item) => show(item, view, chosen));
  const paging = pagingOf(session, page, request);
  const summary = summaryOf(session, request, all);
  // An empty edge is left out of an expansion, unless a summary was requested.
  if (data.length === 0 && summary === undefined && request.params['limit'] !== '0') return undefined;
  return { data, ...(paging && { paging }), ...(summary && { summary }) };
}

/** What an edge leads to that is one object; undefined where there is none. */
export function readOne(session: Session, request: ListRequest): Row | undefined {
  return one(session, request, fieldsOf(request.params));
}

function one(session: Session, request: ListRequest, fields: readonly FieldItem[] | undefined): Row | undefined {
  const { get } = request.edge.declaration;
  const view = { session, node: session.model.childOf(request.edge), cursorsOnly: request.cursorsOnly };
  const chosen = fields ?? selectionOf(listDefaults(session, request));
  const [found = kept(session, request)] = itemsOf(session, request);
  if (found === undefined) for (const { name } of chosen ?? []) memberOf(view, name);
  const shown = found && show(found, isStored(found) ? viewAs(view, found, view.node) : view, chosen);
  return get.kind === 'read' && get.facts.wrapped === true ? { data: shown ?? {} } : shown;
}

/** What the parent has in a field of the edge's name: a row, or the id of another object. */
function kept(session: Session, { parent, edge }: ListRequest): Item | undefined {
  const value = parent?.fields[edge.declaration.path];
  if (!isObject(value) || isWithheld(session, value)) return undefined;
  return (typeof value['id'] === 'string' ? session.store.get(value['id']) : undefined) ?? value;
}

/** An object with the selected fields, and always its `id`. */
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

/** Some nodes change with time, such as a container: they are updated before they are returned. */
function refresh(item: StoredObject, session: Session): void {
  session.effects.of(item.node).read?.(effectContext(session, item, {}));
}

function valueOf(field: FieldItem, item: Item, values: Row, view: View): unknown {
  const { member, node } = memberOf(view, field.name);
  const value = values[field.name];
  // Some fields hold an object that the tree shows as an edge, such as the account that is linked to a Page.
  if (member.kind === 'edge' && (value === undefined || member.edge.declaration.get.kind === 'read')) {
    return isStored(item) ? expand(field, item, member.edge, { ...view, node }) : value;
  }
  if (field.fields === undefined || value === undefined) return value;
  const { fields } = field;
  const shown = member.kind === 'edge' ? member.child : undefined;
  return Array.isArray(value)
    ? value.map((each) => inner(each, fields, shown, view))
    : inner(value, fields, shown, view);
}

/** The selection within a field that holds an object, such as `owner{username}`. */
function inner(value: unknown, fields: readonly FieldItem[], shown: NodeDescription | undefined, view: View): unknown {
  if (!isObject(value)) throw invalid('Subfields are not supported by this field');
  const { session } = view;
  // A list inside a field, such as the `subattachments` of an album.
  if (Array.isArray(value['data']))
    return { ...value, data: value['data'].map((each) => inner(each, fields, shown, view)) };
  const target = typeof value['id'] === 'string' ? session.store.get(value['id']) : undefined;
  const node = target && (shown ?? session.model.node(target.node));
  if (target && node) return show(target, viewAs(view, target, node), fields);
  const entries = fields.map(({ name, key }) => [key, value[name]] as const);
  return Object.fromEntries([...entries, ['id', value['id']] as const].filter(([, each]) => each !== undefined));
}

/** An edge that was selected as a field. As at Meta, what the token may not see is left out. */
function expand(field: FieldItem, parent: StoredObject, edge: EdgeDescription, view: View): unknown {
  const { session, node } = view;
  const { get } = edge.declaration;
  if (get.kind === 'unsupported' || missingPermission(get.facts, session.token) !== undefined) return undefined;
  const decoded = decodeParams(get.params, field.modifiers, session.rules.strict);
  const text = field.fields === undefined ? {} : { fields: writeFields(field.fields) };
  const params = { ...field.modifiers, ...text };
  const request = { parent, node, edge, params, decoded, cursorsOnly: view.cursorsOnly };
  if (get.kind === 'pages') return list(session, request, field.fields);
  return one(session, { ...request, cursorsOnly: get.kind === 'expansion' || view.cursorsOnly }, field.fields);
}
