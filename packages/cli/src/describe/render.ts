import type { MemberText, MetricText, OperationText, SupportedText } from '@edgewalk/console/describe';
import type { PlaceText } from './place-text.js';

/** A description as text for a person. */
export function render({
  place,
  class: name,
  about,
  operations,
  metrics = [],
  node,
  fields,
  edges,
}: PlaceText): string {
  return [
    `${place} (${name})`,
    about,
    '',
    ...operations.flatMap(renderOperation),
    '',
    ...(metrics.length === 0 ? [] : ['metrics', ...metrics.flatMap(renderMetric), '']),
    `fields of ${node}; * is read without --fields`,
    ...renderMembers(fields, (field) => (field.default ? '*' : ' ')),
    ...(edges.length === 0 ? [] : ['', 'edges']),
    ...columns(
      edges.map(({ name: edge, operations: offered, about: what = '' }) => [`  ${edge}`, offered.join(' '), what]),
    ),
  ].join('\n');
}

/** What it counts, then its facts: `total_value: day; breakdown: follow_type`. */
function renderMetric({ name, about = '', facts }: MetricText): readonly string[] {
  const notes = Object.entries(facts).map(([fact, value]) => `${fact}: ${[value].flat().join(', ')}`);
  return [`  ${name}: ${about}`, ...(notes.length === 0 ? [] : [`      ${notes.join('; ')}`])];
}

function renderOperation(operation: OperationText): readonly string[] {
  const name = operation.operation.padEnd(8);
  if (!operation.supported) return [`${name}not supported: ${operation.instead}`];
  const notes = notesOn(operation).map((note) => `        ${note}`);
  return [`${name}${operation.about ?? ''}`.trimEnd(), ...notes, ...renderMembers(operation.parameters, markRequired)];
}

const markRequired = ({ required }: MemberText): string => (required ? '!' : ' ');

function notesOn({ login, withOtherLogin, permissions, since, retired, maxLimit }: SupportedText): readonly string[] {
  return [
    ...(login === undefined
      ? []
      : [`only with the login of ${login}${withOtherLogin ? `; with the other: ${withOtherLogin}` : ''}`]),
    ...Object.entries(permissions ?? {}).map(
      ([by, names]) => `permissions, by ${by}: ${(names as string[]).join(', ')}`,
    ),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(retired === undefined ? [] : [`retired on ${retired.on}: ${retired.instead}`]),
    ...(maxLimit === undefined ? [] : [`at most ${maxLimit} a page`]),
  ];
}

function renderMembers<M extends MemberText>(members: readonly M[], mark: (member: M) => string): readonly string[] {
  return columns(
    members.map((member) => {
      const { name, type, about = '', login, retired } = member;
      const limits = [
        ...(login && !about.includes('Login only') ? [`(${login} only)`] : []),
        ...(retired ? [`(retired: ${retired})`] : []),
      ];
      return [`        ${mark(member)} ${name}`, shorten(type), [about, ...limits].filter(Boolean).join(' ')];
    }),
  );
}

/** Long unions are in `--format json` as a whole. */
const shorten = (type: string): string => (type.length > 40 ? `${type.slice(0, 39)}…` : type);

/** Aligns cells below each other. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
