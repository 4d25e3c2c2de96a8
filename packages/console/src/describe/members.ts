import { memberFacts, type MemberDocs, OptionalType } from '@edgewalk/core/declare';
import { type Codec, membersOf } from './codecs.js';

/** A field or a parameter. */
export interface MemberText {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly about?: string;
  /** The only login that has it. */
  readonly login?: string;
  /** What to use instead, where Meta retired it. */
  readonly retired?: string;
}

/** Describes the members of a record. */
export function describeMembers(record: Codec, docs: MemberDocs = {}): readonly MemberText[] {
  return [...membersOf(record)].map(([name, codecs]) => {
    const { login, retired } = memberFacts(codecs[0]);
    const about = docs[name];
    return {
      name,
      type: [...new Set(codecs.map((codec) => codec.name))].join(' | '),
      // Of several forms each needs its own.
      required: !codecs.some((codec) => codec instanceof OptionalType),
      ...(about !== undefined && { about }),
      ...(login !== undefined && { login }),
      ...(retired !== undefined && { retired }),
    };
  });
}
