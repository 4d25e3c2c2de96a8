import { table } from './table.mjs';

/** Every class of errors, read from its source: its name, what its comment says, and what it has of its own. */
export function classesTable(sources) {
  const classes = sources.flatMap((source) => [...source.matchAll(pattern)]);
  const rows = classes.map(([, comment, name, body]) => [
    `\`${name}\``,
    sentence(comment),
    [...body.matchAll(/^ {2}(?:override |declare )*readonly ([a-zA-Z]\w*)\??:/gm)]
      .map(([, member]) => `\`${member}\``)
      .join(', '),
  ]);
  return table(['class, and its `_tag`', 'means', 'has beside the common members'], rows);
}

const pattern = /\/\*\* ([^\n]*) \*\/\nexport class (\w+) extends EdgewalkError \{\n(.*?)^\}/gms;

const sentence = (comment) => comment.replaceAll(/\s+/g, ' ').trim();

/** Where each row is from: the comment behind it, in the order of the sources. */
function origins(sources, count) {
  const found = sources.flatMap((source) => [...source.matchAll(/^ {2}(?:safe|after|never)\(.*\), \/\/ (.+)$/gm)]);
  if (found.length !== count) throw new Error(`${count} codes, and ${found.length} say where they are from`);
  return found.map(([, origin]) => origin);
}

/** Every code that is known, by number. A subcode of its own wins over the row of its code. */
export function codesTable(codes, sources) {
  const from = origins(sources, codes.length);
  const rows = codes
    .map((row, at) => ({ ...row, source: from[at] }))
    .toSorted((a, b) => lowest(a.code) - lowest(b.code) || lowest(a.subcode) - lowest(b.subcode) || byCondition(a, b))
    .map(({ code, subcode, kind, retry, advice, source, text, request }) => [
      span(code),
      span(subcode),
      `${kindOf(kind)}${text ? ', by its text' : ''}${request ? ', by its request' : ''}`,
      `\`${retry}\``,
      advice,
      source,
    ]);
  return table(['code', 'subcode', 'class', 'retry', 'advice', 'from'], rows);
}

const lowest = (code) => (code === undefined || code === 'any' ? Number.MAX_SAFE_INTEGER : [code].flat()[0]);
const byCondition = (a, b) => Number(a.text === undefined && !a.request) - Number(b.text === undefined && !b.request);
/** A code, or a span of codes. */
export const span = (code) => (code === undefined ? '' : [code].flat().join('–'));

/** The class of an error, with what distinguishes its kinds. */
export function kindOf({ tag, problem, allowance }) {
  const detail = problem ?? allowance;
  return detail === undefined ? `\`${tag}\`` : `\`${tag}\` (${detail})`;
}
