import { check, type RecordType } from '@edgewalk/core/declare';
import { uniqueLinksIn } from '@edgewalk/vocabulary/texts';
import type * as t from 'io-ts';
import { textLimits } from '../../content-limits.js';

type Given = Readonly<Record<string, unknown>>;

/** What a post of text cannot have together: the member, and the others that exclude it. */
const exclusions: readonly (readonly [string, readonly string[]])[] = [
  ['poll_attachment', ['link_attachment', 'text_attachment']],
  ['is_ghost_post', ['reply_to_id', 'enable_reply_approvals']],
];

/** Checks the rules between the members of a post of text. */
export const withRules = <P extends t.Props>(form: RecordType<P>): RecordType<P> =>
  check(form, (value) => excluded(value) ?? linkProblem(value));

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

function excluded(given: Given): string | undefined {
  for (const [member, others] of exclusions) {
    const other = isSet(given[member]) ? others.find((name) => isSet(given[name])) : undefined;
    if (other !== undefined) return `${member} and ${other} exclude each other: leave one of them out`;
  }
  return undefined;
}

/** Links count together, whether they are in the text or attached. */
function linkProblem({ text, link_attachment: link }: Given): string | undefined {
  const links = new Set([...uniqueLinksIn(String(text)), ...(typeof link === 'string' ? [link] : [])]);
  const most = textLimits.text.uniqueLinks;
  return links.size > most ? `a post has at most ${most} different links, not ${links.size}` : undefined;
}
