// A page for each node of a tree, made from the declarations: its fields, its edges and what each operation takes.
import { BasicDisplay } from '@edgewalk/basic-display';
import { describe } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { permissionsOf } from '../docs/support.mjs';
import { table } from '../docs/table.mjs';

const verbs = ['get', 'create', 'update', 'delete'];

/** The trees, with a client that sends nothing. */
const trees = [
  { name: 'instagram', title: 'Instagram', api: new Instagram({ accessToken: 'EAA', userId: '0' }) },
  { name: 'facebook', title: 'Facebook Pages', api: new Facebook({ accessToken: 'EAA' }) },
  {
    name: 'basic-display',
    title: 'Basic Display (ended)',
    api: new BasicDisplay({ accessToken: 'IG', baseUrl: 'http://127.0.0.1:1' }),
  },
];

export const referencePages = () => trees.flatMap(treePages);

function treePages({ name, title, api }) {
  const { roots, nodes } = describe(api);
  const paths = new Map([...nodes.keys()].map((node) => [node, fileOf(node)]));
  const pages = [...nodes].map(([node, description]) => ({
    path: `reference/${name}/${paths.get(node)}`,
    text: nodePage(node, description, { paths, tree: name }),
  }));
  return [{ path: `reference/${name}/index.md`, text: indexPage(title, roots, paths) }, ...byTitle(pages)];
}

const byTitle = (pages) => pages.toSorted((a, b) => a.path.localeCompare(b.path, 'en'));
const fileOf = (node) => `${node.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.md`;

function indexPage(title, roots, paths) {
  const rows = roots.map(({ property, byId, leadsTo }) => {
    const node = 'edge' in leadsTo ? leadsTo.node : leadsTo.declaration.name;
    return [`\`api.${property}${byId ? '(id)' : ''}\``, `[${node}](./${paths.get(node)})`];
  });
  return `# ${title}\n\nWhere the tree begins. Each node has a page, with its fields and edges.\n\n${table(['write', 'it is'], rows)}\n`;
}

function nodePage(name, { declaration, edges }, context) {
  const { fields, defaults } = declaration;
  const sections = [
    `# ${name}`,
    '## Fields',
    defaults === undefined ? '' : `Without \`fields\` you get ${names(defaults)}.`,
    membersTable(fields),
    '## The node itself',
    ...operationsOf(declaration, name, context),
    ...edges.flatMap((edge) => edgeSection(edge, context)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const names = (list) => list.map((name) => `\`${name}\``).join(', ');

function edgeSection({ property, declaration, node }, context) {
  const [what] = verbs.map((verb) => declaration[verb]).filter(({ kind }) => kind === 'pages');
  return [
    `## ${property}`,
    `\`/${declaration.path}\` – ${what ? 'a list of' : 'leads to'} [${node}](./${context.paths.get(node)})`,
    ...operationsOf(declaration, property, context),
  ];
}

function operationsOf(declaration, where) {
  return verbs.flatMap((verb) => operationSection(verb, declaration[verb], where));
}

function operationSection(verb, operation, where) {
  if (operation.kind === 'unsupported') return [`**${verb}** is not offered: ${escaped(operation.why)}.`];
  const { facts, params } = operation;
  const about = [
    facts.login && `${facts.login === 'facebook' ? 'Facebook Login' : 'Instagram Login'} only`,
    facts.maxLimit && `at most ${facts.maxLimit} a page`,
    facts.repeatable && 'idempotent: retried after a lost response',
    facts.retired && `retired on ${facts.retired.on}: use ${facts.retired.instead}`,
    permissionsOf(facts) && `permissions: ${permissionsOf(facts)}`,
  ].filter(Boolean);
  return [`### ${where}.${verb}()`, ...about.map((text) => `- ${text}`), membersTable(params, 'parameter')];
}

/** Names and types of a record's members; only the names of parameters that come in several forms. */
function membersTable(codec, kind = 'field') {
  const props = codec?.props;
  if (props === undefined) return codec?.parameterNames ? `Parameters, by form: ${names(codec.parameterNames)}` : '';
  const rows = Object.entries(props).map(([name, member]) => [
    `\`${name}\``,
    typeOf(member),
    [
      member.facts?.login && `${member.facts.login} only`,
      member.facts?.retired && `retired: use ${member.facts.retired}`,
    ]
      .filter(Boolean)
      .join('; '),
  ]);
  return rows.length === 0 ? '' : table([kind, 'type', 'notes'], rows);
}

const typeOf = ({ _tag, name }) => `\`${name}\`${_tag === 'OptionalType' ? '' : ' (always)'}`;
/** VitePress takes what looks like HTML for HTML, and braces for code. */
const escaped = (text) => text.replaceAll('<', '&lt;').replaceAll('{{', '{ {');
