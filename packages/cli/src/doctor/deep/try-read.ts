import { type Call, type DecodeError, EdgewalkError, type GraphError, type Login } from '@edgewalk/core';
import { isLeft, memberFacts, type NodeDeclaration, type Operation } from '@edgewalk/core/declare';
import { type Codec, membersOf } from '@edgewalk/console/describe';
import type { Member } from '../../target/tree.js';
import { type Difference, type Observation, toDifference } from './observation.js';
import { sampleInput } from './sample-input.js';

/** An operation to try. */
export interface Trial {
  /** Such as `MediaComments.get`. */
  readonly name: string;
  readonly member: Member;
  readonly operation: Operation;
  /** The node that comes. */
  readonly node: NodeDeclaration;
  readonly login: Login;
}

/** What the answers of the client did not have as declared, since it was last taken. */
export class Drift {
  #errors: DecodeError[] = [];
  readonly add = (error: DecodeError): void => void this.#errors.push(error);
  take(): readonly Difference[] {
    const found = this.#errors.flatMap(({ mismatches }) => mismatches.map(toDifference));
    this.#errors = [];
    return found;
  }
}

/** What came of a trial: what was observed, and the objects that were read. */
export interface Tried {
  readonly observation: Observation;
  readonly items: readonly unknown[];
}

/** Items of a list that are enough to see its shape. */
const few = 5;

/** Fields that Meta may not know, one after the other, before it is given up. */
const mostUnknown = 20;

/** Reads with all declared fields, and without those that Meta says it does not know. */
export async function tryRead(trial: Trial, drift: Drift): Promise<Tried> {
  const { name, operation } = trial;
  const skip = reasonToSkip(trial);
  if (operation.kind === 'unsupported' || skip !== undefined) return skipped(name, skip ?? 'Meta does not offer it');
  const sample = sampleInput(name, operation);
  if ('missing' in sample) return skipped(name, `it needs ${sample.missing}`);
  const input = { ...sample.input, ...(operation.kind === 'pages' && { limit: few }) };
  const unknown: Difference[] = [];
  let fields = fieldsOf(trial);
  for (let left = mostUnknown; ; left -= 1) {
    const outcome = await send(trial, input, fields);
    const differences = [...unknown, ...drift.take()];
    if (!('error' in outcome))
      return { observation: { operation: name, outcome: 'ok', differences }, items: outcome.items };
    const field = nameOfUnknown(outcome.error);
    if (field === undefined || !fields.includes(field) || left === 0)
      return { observation: refused(name, outcome.error, differences), items: [] };
    // A Profile is a person, a Page or something else, and each has some of the fields.
    if (trial.node.name !== 'Profile')
      unknown.push({ path: field, expected: 'a field', found: 'Meta knows no such field' });
    fields = fields.filter((each) => each !== field);
  }
}

const skipped = (operation: string, reason: string): Tried => ({
  observation: { operation, outcome: 'skipped', reason, differences: [] },
  items: [],
});

function reasonToSkip({ operation, login }: Trial): string | undefined {
  if (operation.kind === 'unsupported') return undefined;
  const { login: only, retired } = operation.facts;
  if (only !== undefined && only !== login) return `only with ${only === 'facebook' ? 'Facebook' : 'Instagram'} Login`;
  return retired === undefined ? undefined : `Meta retired it on ${retired.on}`;
}

/** The fields that the login has, and that Meta did not retire. */
const fieldsOf = ({ node, login }: Trial): readonly string[] =>
  [...membersOf(node.fields as Codec)].flatMap(([name, [codec]]) => {
    const { login: only, retired } = memberFacts(codec);
    return (only === undefined || only === login) && retired === undefined ? [name] : [];
  });

type Sent = { readonly items: readonly unknown[] } | { readonly error: EdgewalkError };

async function send({ member }: Trial, input: object, fields: readonly string[]): Promise<Sent> {
  try {
    const outcome = await callOf(member, input, fields).either();
    if (isLeft(outcome)) return { error: outcome.left };
    return { items: itemsOf(outcome.right) };
  } catch (error) {
    // Thrown before anything is sent.
    if (error instanceof EdgewalkError) return { error };
    throw error;
  }
}

/** Some objects come whole, and refuses a selection. */
function callOf(member: Member, input: object, fields: readonly string[]): Call<unknown> {
  try {
    return member.perform('get', { ...input, fields }) as Call<unknown>;
  } catch (error) {
    if (!(error instanceof EdgewalkError) || !error.advice.startsWith('fields: ')) throw error;
    return member.perform('get', input) as Call<unknown>;
  }
}

const itemsOf = (value: unknown): readonly unknown[] => {
  const list: unknown = typeof value === 'object' && value !== null && 'data' in value ? value.data : undefined;
  return Array.isArray(list) ? (list as readonly unknown[]) : [value];
};

/** The name in `(#100) Tried accessing nonexisting field (x) on node type (Y)`. */
const nameOfUnknown = ({ message }: EdgewalkError): string | undefined =>
  /nonexisting field \((\w+)\)/.exec(message)?.[1];

function refused(operation: string, error: EdgewalkError, differences: readonly Difference[]): Observation {
  const { _tag, code, subcode } = error as GraphError;
  const reason = [_tag, code, subcode].filter((part) => part !== undefined).join(' ');
  // No error of the API: the answer could not be read at all.
  const isOdd = _tag === 'ResponseFormatError' || _tag === 'DecodeError';
  const odd = isOdd ? [{ path: '(the whole answer)', expected: 'an answer as declared', found: _tag }] : [];
  return { operation, outcome: 'refused', reason, differences: [...differences, ...odd] };
}
