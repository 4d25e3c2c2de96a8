// select: compiles a selection into the `fields` parameter and the codec of its result.
import { isObject } from '../codec/record-check.js';
import type { Login } from '../codec/record.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { NodeClass } from '../schema/declaration.js';
import type { InputContext } from '../schema/input.js';
import { compileItems } from './compile-items.js';
import { defaultsOf, selectableNode } from './field.js';
import type { CompiledSelection } from './selection.js';

/** Compiles a selection, or returns a cached one. Throws before anything is sent. */
export function compile(
  node: NodeClass,
  selection: unknown,
  edgeDefaults: readonly string[] | undefined,
  context: InputContext,
): CompiledSelection {
  const { declaration } = node;
  // Rows such as insights have no selectable fields.
  if (selection === undefined && declaration.defaults.length === 0)
    return { fields: '', codec: declaration.fields, expansions: [] };
  const items = selection ?? defaultsOf(declaration, edgeDefaults, context.login);
  if (!Array.isArray(items) || items.length === 0) {
    throw new InvalidArgumentError(context.where, "fields: write a list that is not empty, such as ['id']");
  }
  return (
    findCompiled(node, items, context.login) ??
    keepCompiled(node, items, context.login, compileItems(selectableNode(node), items, context, compile))
  );
}

/** A compiled selection, and a copy of its source, since the caller may change the original. */
interface Entry {
  readonly login: Login;
  readonly selection: unknown;
  readonly compiled: CompiledSelection;
}

/** By node, the newest first: a program uses the same few selections repeatedly. */
const entriesByNode = new WeakMap<NodeClass, readonly Entry[]>();

/** Most selections are literals, so there are few; those built at run time must not fill the memory. */
const mostEntries = 50;

function findCompiled(node: NodeClass, selection: readonly unknown[], login: Login): CompiledSelection | undefined {
  for (const entry of entriesByNode.get(node) ?? [])
    if (entry.login === login && isSame(entry.selection, selection)) return entry.compiled;
  return undefined;
}

function keepCompiled(
  node: NodeClass,
  selection: readonly unknown[],
  login: Login,
  compiled: CompiledSelection,
): CompiledSelection {
  if (!isPlain(selection)) return compiled;
  const others = entriesByNode.get(node) ?? [];
  const entry = { login, selection: copyOf(selection), compiled };
  entriesByNode.set(node, [entry, ...others.slice(0, mostEntries - 1)]);
  return compiled;
}

/** Whether a value has only texts, numbers, lists and plain objects: others, such as a Date, cannot be compared. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  return value !== null && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other);
  return isObject(one) && isObject(other) && haveSame(one, other);
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!isSame(one[at], other[at])) return false;
  return true;
}

/** Compares in order, since the order is sent. */
function haveSame(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  if (Object.getPrototypeOf(other) !== Object.prototype) return false;
  const names = Object.keys(one);
  return areSame(names, Object.keys(other)) && names.every((name) => isSame(one[name], other[name]));
}
