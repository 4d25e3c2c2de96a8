/** What a node's fields are and its operations take, a line for each; names without a sentence together. */
export function membersSections({ name, declaration, edges }, docs) {
  const node = docs.nodes[name];
  return [
    ...section('Fields', Object.keys(declaration.fields.props), node?.fields),
    ...parametersOf('', declaration, node),
    ...edges.flatMap(({ property, edge, declaration: own }) =>
      parametersOf(`${property}.`, own, docs.edges[edge.name]),
    ),
  ];
}

const verbs = ['get', 'create', 'update', 'delete'];

const parametersOf = (prefix, declaration, docs) =>
  verbs.flatMap((verb) => {
    const { params } = declaration[verb];
    return section(`Parameters of \`${prefix}${verb}\``, Object.keys(params?.props ?? {}), docs?.[verb]?.parameters);
  });

function section(title, names, sentences = {}) {
  const lines = inOrder(names, sentences).map(([member, sentence]) => `- \`${member}\`: ${sentence}`);
  const others = names.filter((member) => sentences[member] === undefined).map((member) => `\`${member}\``);
  if (others.length > 0) lines.push(`- ${others.length === names.length ? '' : 'also '}${others.join(', ')}`);
  return lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')];
}

/** As they are declared, each with its own members behind it. */
function inOrder(names, sentences) {
  const place = ([member]) => names.indexOf(member.split('.')[0]);
  return Object.entries(sentences).toSorted((a, b) => place(a) - place(b));
}
