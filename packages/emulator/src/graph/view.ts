import { isObject, type NodeDescription } from '@edgewalk/core/declare';
import { unknownField } from '../errors/failure.js';
import type { StoredObject } from '../world/store.js';
import type { Row } from './effect.js';
import type { FieldItem } from './fields.js';
import { typeName, wholeOf } from './naming.js';
import type { Session } from './session.js';

/** How an object is shown: by which declaration, and whether its lists may carry links. */
export interface View {
  readonly session: Session;
  readonly node: NodeDescription;
  /** Its own declaration, where another tree shows it: the Instagram account of a Page has all that it has there. */
  readonly own?: NodeDescription | undefined;
  readonly cursorsOnly: boolean;
}

/** Names as a selection. */
export const selectionOf = (names: readonly string[] | undefined): readonly FieldItem[] | undefined =>
  names?.map((name) => ({ name, key: name, modifiers: {}, fields: undefined }));

/** Everything a row has that is declared. */
export function declaredFields(values: Row, node: NodeDescription): readonly FieldItem[] {
  const props: unknown = node.declaration.fields.props;
  const names = Object.keys(values).filter((name) => isObject(props) && Object.hasOwn(props, name));
  return selectionOf(names) ?? [];
}

/** The same view of another object, by the declaration that an edge leads to. */
export function viewAs(view: View, target: StoredObject, node: NodeDescription): View {
  const { model } = view.session;
  const own = model.node(target.node);
  const isElsewhere = treeOf(model.kindOf(node)) !== treeOf(target.node);
  return { ...view, node, own: isElsewhere ? own : undefined };
}

const treeOf = (kind: string): string => kind.slice(0, kind.indexOf('/') + 1);

/** What a name in a selection stands for, and which declaration says so. */
export function memberOf({ session, node, own }: View, name: string) {
  const { model, token } = session;
  const member = model.member(node, name, token.login);
  if (member) return { member, node };
  const other = own && model.member(own, name, token.login);
  if (other) return { member: other, node: own };
  const whole = model.node(wholeOf(model.kindOf(node)) ?? '');
  // What exists elsewhere on the type is no mistake, and left out where it is not there.
  if (whole && model.member(whole, name, token.login)) return { member: { kind: 'field' } as const, node };
  throw unknownField(name, typeName(model.kindOf(node)));
}
