// A page for each node of a tree, made from the declarations and their comments: its fields, its edges and what each
// operation takes.
import { BasicDisplay } from '@edgewalk/basic-display';
import { docs as basicDisplayDocs } from '@edgewalk/basic-display/docs';
import { describe } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { docs as facebookDocs } from '@edgewalk/facebook/docs';
import { Instagram } from '@edgewalk/instagram';
import { docs as instagramDocs } from '@edgewalk/instagram/docs';
import { Threads } from '@edgewalk/threads';
import { docs as threadsDocs } from '@edgewalk/threads/docs';
import { permissionsOf } from '../docs/support.mjs';
import { table } from '../docs/table.mjs';

const verbs = ['get', 'create', 'update', 'delete'];

/** The trees, with a client that sends nothing. */
const trees = [
  {
    name: 'instagram',
    title: 'Instagram',
    api: new Instagram({ accessToken: 'EAA', userId: '0' }),
    docs: instagramDocs,
  },
  { name: 'facebook', title: 'Facebook Pages', api: new Facebook({ accessToken: 'EAA' }), docs: facebookDocs },
  { name: 'threads', title: 'Threads', api: new Threads({ accessToken: 'TH' }), docs: threadsDocs },
  {
    name: 'basic-display',
    title: 'Basic Display (ended)',
    api: new BasicDisplay({ accessToken: 'IG', baseUrl: 'http://127.0.0.1:1' }),
    docs: basicDisplayDocs,
  },
];

export const referencePages = () => trees.flatMap(treePages);

function treePages({ name, title, api, docs }) {
  const { roots, nodes } = describe(api);
  const paths = new Map([...nodes.keys()].map((node) => [node, fileOf(node)]));
  const pages = [...nodes].map(([node, description]) => ({
    path: `reference/${name}/${paths.get(node)}`,
    text: nodePage(node, description, { paths, tree: name, docs }),
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
  const docs = context.docs.nodes[name];
  const sections = [
    `# ${name}`,
    docs?.about ?? '',
    '## Fields',
    defaults === undefined ? '' : `Without \`fields\` you get ${namesOf(defaults)}.`,
    membersTable(fields, docs?.fields),
    '## The node itself',
    ...operationsOf(declaration, name, docs),
    ...edges.flatMap((edge) => edgeSection(edge, context)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const namesOf = (list) => list.map((name) => `\`${name}\``).join(', ');

function edgeSection({ property, edge, declaration, node }, context) {
  const [what] = verbs.map((verb) => declaration[verb]).filter(({ kind }) => kind === 'pages');
  return [
    `## ${property}`,
    `\`/${declaration.path}\` – ${what ? 'a list of' : 'leads to'} [${node}](./${context.paths.get(node)})`,
    ...operationsOf(declaration, property, context.docs.edges[edge.name]),
  ];
}

function operationsOf(declaration, where, docs = {}) {
  return verbs.flatMap((verb) => operationSection(verb, declaration[verb], { where, ...docs[verb] }));
}

function operationSection(verb, operation, { where, about: sentence, parameters }) {
  if (operation.kind === 'unsupported') return [`**${verb}** is not offered: ${escaped(operation.why)}.`];
  const { facts, params } = operation;
  const about = [
    facts.login && `${facts.login === 'facebook' ? 'Facebook Login' : 'Instagram Login'} only`,
    facts.maxLimit && `at most ${facts.maxLimit} a page`,
    facts.repeatable && 'idempotent: retried after a lost response',
    facts.retired && `retired on ${facts.retired.on}: use ${facts.retired.instead}`,
    permissionsOf(facts) && `permissions: ${permissionsOf(facts)}`,
  ].filter(Boolean);
  return [
    `### ${where}.${verb}()`,
    sentence ?? '',
    ...about.map((text) => `- ${text}`),
    membersTable(params, parameters, 'parameter'),
  ];
}

/** What a record's members are; of parameters that come in several forms without their types. */
function membersTable(codec, sentences = {}, kind = 'field') {
  const props = codec?.props;
  if (props === undefined) return codec?.parameterNames ? formsTable(codec.parameterNames, sentences) : '';
  const rows = Object.entries(props).map(([name, member]) => [
    `\`${name}\``,
    typeOf(member),
    [
      sentences[name],
      member.facts?.login && !sentences[name]?.includes('Login only') && `${member.facts.login} only`,
      member.facts?.retired && `retired: use ${member.facts.retired}`,
    ]
      .filter(Boolean)
      .join('; '),
  ]);
  return rows.length === 0 ? '' : table([kind, 'type', 'what it is'], rows);
}

const formsTable = (names, sentences) =>
  table(
    ['parameter, by form', 'what it is'],
    names.map((name) => [`\`${name}\``, sentences[name] ?? '']),
  );

const typeOf = ({ _tag, name }) => `\`${name}\`${_tag === 'OptionalType' ? '' : ' (always)'}`;
/** VitePress takes what looks like HTML for HTML, and braces for code. */
const escaped = (text) => text.replaceAll('<', '&lt;').replaceAll('{{', '{ {');
