// A page for each code of Meta's, which a person finds who searches for the number.
import { codes } from '@edgewalk/core';
import { kindOf, span } from '../docs/errors.mjs';
import { table } from '../docs/table.mjs';

/** One page for each code, with its subcodes, and one for each subcode that has a meaning of its own. */
export function errorPages() {
  const byCode = groupBy(codes, ({ code }) => nameOf(code));
  const ofCodes = [...byCode].map(([code, rows]) => page(`errors/${code}.md`, `Error ${code}`, rows));
  const withSubcode = groupBy(
    codes.filter(({ subcode }) => subcode !== undefined),
    ({ subcode }) => nameOf(subcode),
  );
  const ofSubcodes = [...withSubcode].map(([subcode, rows]) =>
    page(`errors/subcode-${subcode}.md`, `Error subcode ${subcode}`, rows),
  );
  return [...ofCodes, ...ofSubcodes];
}

/** As a part of an address. */
const nameOf = (code) => span(code).replace('–', '-');

function groupBy(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function page(path, title, rows) {
  const text = [
    `# ${title}`,
    `Meta answers with \`error.code\` and \`error.error_subcode\`. Edgewalk throws an error of a class; \`code\` and \`subcode\`
are on it, \`retry\` says whether the same request may be sent again, and \`advice\` is what to do.`,
    table(
      ['code', 'subcode', 'class', 'when', 'send again'],
      rows.map((row) => [span(row.code), span(row.subcode), kindOf(row.kind), when(row), `\`${row.retry}\``]),
    ),
    '## What to do',
    ...[...new Set(rows.map(({ advice }) => advice))].map((advice) => `- ${advice}`),
    'All codes are in [one table](../core/errors.md#every-code).',
  ].join('\n\n');
  return { path, text: `${text}\n` };
}

const when = ({ text, request }) => [text && 'by its text', request && 'by its request'].filter(Boolean).join(', ');
