import { latestVersion, type Login } from '@edgewalk/core';
import {
  type EdgeDescription,
  memberFacts,
  type NodeDeclaration,
  type Operation,
  type Unsupported,
} from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import type { Place } from './places.js';
import { onWire, type Sample } from './sample-of.js';

/** An operation that Meta offers. */
export type Supported = Place<Exclude<Operation, Unsupported>>;

/** An operation, with one of the logins that offer it. */
export type Offered = Supported & { readonly login: Login };

/** True for what changes something. */
export const isWrite = ({ operation }: Supported) => operation.kind === 'post' || operation.kind === 'remove';

/** The property of an edge, such as `media`; undefined for a node. */
export const propertyOf = ({ name, edge }: Place) => (edge === undefined ? undefined : name.split('.').at(-2));

/** Where a call begins: the place itself, or the first edge of the way to it. */
export function beginning(place: Place) {
  const [first] = place.way;
  return { property: first === undefined ? propertyOf(place) : first.property, edge: first ?? place.edge };
}

/** The request that the declaration describes. */
export function documented(offer: Offered, sample: Sample) {
  const { upload } = offer.operation.facts;
  // Files go to a host of their own, with the version inside the path.
  if (upload !== undefined)
    return {
      method: 'POST',
      path: `/${upload}/${latestVersion}/${sample.id}`,
      version: undefined,
      params: {},
    };
  const { edge } = beginning(offer);
  const isField = !isWrite(offer) && edge?.declaration.get.kind === 'expansion';
  const path = [sample.id, isField ? undefined : edge?.declaration.path].filter(Boolean).join('/');
  const { always } = offer.operation.facts;
  const own = Object.entries({ ...always, ...sample.input, ...sample.sent }).filter(([, value]) => value !== undefined);
  const params = Object.fromEntries(own.map(([name, value]) => [name, onWire(value)]));
  const fields = fieldsOf(offer);
  if (isField) return { method: 'GET', path: `/${path}`, params: { fields: expanded(edge, params, fields) } };
  const method = { post: 'POST', remove: 'DELETE', read: 'GET', pages: 'GET', expansion: 'GET' } as const;
  return {
    method: method[offer.operation.kind],
    path: `/${path}`,
    params: { ...params, ...(fields !== '' && { fields }) },
  };
}

/** The edges from the node that is asked to the one that is meant. */
export const stepsOf = ({ way, edge }: Place) => [...way, ...(edge === undefined ? [] : [edge])];

/** The fields that are asked for: the defaults, and along the way the next edge only. */
function fieldsOf(offer: Offered): string {
  const { login, node } = offer;
  if (isWrite(offer)) return '';
  const [first, ...inner] = stepsOf(offer);
  if (first === undefined) return node ? defaults(node.declaration, undefined, login).join(',') : '';
  return inner.length === 0 ? defaultsOf(first, login).join(',') : text(inner, login);
}

type Steps = readonly EdgeDescription[];
/** The selection that leads along edges. */
export const selection = (steps: Steps, login: Login): readonly unknown[] =>
  steps.reduceRight<readonly unknown[]>(
    (inner, step) => [{ [step.declaration.path]: queryOf(step, inner.length === 0 ? defaultsOf(step, login) : inner) }],
    [],
  );

/** Parameters that an expansion cannot do without. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CreatorInsights: { metrics: 'creator_reach' },
};
const neededBy = ({ edge }: EdgeDescription) => needed[edge.name];

/** Rows such as insights have no fields to choose from. */
function queryOf(step: EdgeDescription, fields: readonly unknown[]): unknown {
  const params = neededBy(step);
  return params === undefined ? fields : { ...params, ...(fields.length > 0 && { fields }) };
}

const text = (steps: Steps, login: Login): string =>
  steps.reduceRight(
    (inner, step) => expanded(step, neededBy(step) ?? {}, inner || defaultsOf(step, login).join(',')),
    '',
  );

function expanded({ declaration }: EdgeDescription, params: Readonly<Record<string, unknown>>, fields: string): string {
  const modifiers = Object.entries(params).map(([name, value]) => `.${name}(${String(value)})`);
  return `${declaration.path}${modifiers.join('')}${fields === '' ? '' : `{${fields}}`}`;
}

const defaultsOf = ({ declaration }: EdgeDescription, login: Login) =>
  defaults(declaration.node().declaration, declaration.defaults, login);

function defaults(node: NodeDeclaration, own: readonly string[] | undefined, login: Login): readonly string[] {
  const { props } = node.fields as { readonly props: Readonly<Record<string, t.Mixed>> };
  return (own ?? node.defaults).filter((name) => (memberFacts(props[name]).login ?? login) === login);
}
