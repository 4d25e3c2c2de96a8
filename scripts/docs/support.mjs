import { membersSections } from './members.mjs';
import { table } from './table.mjs';

const verbs = ['get', 'create', 'update', 'delete'];

/** The page that says of every node and edge of a tree what can be done with it. */
export function supportPage(title, { roots, nodes }, docs) {
  const named = [...nodes.values()].map((node) => ({ ...node, name: node.declaration.name }));
  return `${[
    `# ${title}`,
    'Generated from the declarations by `npm run docs`; a test fails when it is stale. A row without an edge is the node' +
      '\nitself. What Meta does not offer does not compile, and throws a `NotSupportedError` with the advice given here.',
    '## The roots',
    rootsTable(roots),
    ...named.toSorted(byName).map((node) => nodeSection(node, docs)),
  ].join('\n\n')}\n`;
}

const byName = (a, b) => a.name.localeCompare(b.name, 'en');

function rootsTable(roots) {
  return table(
    ['property', 'leads to'],
    roots.map(({ property, byId, leadsTo }) => [
      `\`${property}${byId ? '(id)' : ''}\``,
      'edge' in leadsTo ? `a list or object of ${leadsTo.node}: ${cells(leadsTo)}` : leadsTo.declaration.name,
    ]),
  );
}

const cells = ({ declaration }) => verbs.filter((verb) => offered(declaration[verb])).join(', ');
const offered = (operation) => operation.kind !== 'unsupported';

function nodeSection({ name, declaration, edges }, docs) {
  const all = [{ property: '', declaration }, ...edges.map((edge) => ({ ...edge, to: edge.node }))];
  const matrix = all.map(({ property, declaration: each, to }) => [
    property === '' ? '' : `\`${property}\``,
    to ?? name,
    ...verbs.map((verb) => how(each[verb])),
  ]);
  const operations = all.flatMap(({ property, declaration: each }) =>
    verbs.map((verb) => ({ call: property === '' ? verb : `${property}.${verb}`, operation: each[verb] })),
  );
  return [
    `## ${name}`,
    ...(docs.nodes[name]?.about ? [docs.nodes[name].about] : []),
    table(['edge', 'of', ...verbs], matrix),
    ...needs(operations.filter(({ operation }) => offered(operation))),
    ...instead(operations.filter(({ operation }) => !offered(operation))),
    ...membersSections({ name, declaration, edges }, docs),
  ].join('\n\n');
}

const words = { read: 'yes', pages: 'a list', expansion: 'as a field', post: 'yes', remove: 'yes' };

function how({ kind, facts }) {
  if (kind === 'unsupported') return '–';
  const size = facts.maxLimit === undefined ? '' : `, ${facts.maxLimit} a page`;
  return `${facts.retired === undefined ? '' : 'retired, '}${words[kind]}${size}`;
}

/** What the calls need, where the declarations say so. */
function needs(operations) {
  const rows = operations
    .map(({ call, operation: { facts } }) => [`\`${call}\``, loginOf(facts), permissionsOf(facts), age(facts)])
    .filter(([, ...facts]) => facts.some((fact) => fact !== ''));
  return rows.length === 0 ? [] : [table(['call', 'login', 'permissions', 'since, retired'], rows)];
}

const loginOf = ({ login }) => (login === undefined ? '' : `${login} only`);

/** The permissions of what is declared, by login. */
export function permissionsOf({ permissions = {} }) {
  const given = Object.entries(permissions);
  return given.map(([login, names]) => `${login}: ${names.map((name) => `\`${name}\``).join(', ')}`).join('; ');
}

function age({ since, retired }) {
  const begun = since === undefined ? [] : [`since ${since}`];
  const ended = retired === undefined ? [] : [`retired ${retired.on}: ${retired.instead}`];
  return [...begun, ...ended].join('; ');
}

/** One row for each advice: what is not offered often has the same one. */
function instead(operations) {
  const calls = new Map();
  for (const each of operations) calls.set(each.operation.why, [...(calls.get(each.operation.why) ?? []), each]);
  const rows = [...calls].map(([why, all]) => [all.map(({ call }) => `\`${call}\``).join(', '), why]);
  return rows.length === 0 ? [] : [table(['not offered', 'what to do instead'], rows)];
}
