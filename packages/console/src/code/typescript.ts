import type { TreeName } from '../describe/described-tree.js';
import { literal } from './literal.js';
import { placeOf, type TreeRequest } from './request.js';
import type { Selection } from './selection.js';

/** The class of each tree, and the package that has it. */
export const treeClasses: Readonly<Record<TreeName, readonly [name: string, from: string]>> = {
  instagram: ['Instagram', '@edgewalk/instagram'],
  facebook: ['Facebook', '@edgewalk/facebook'],
  threads: ['Threads', '@edgewalk/threads'],
};

/** A request as a program. */
export function asTypescript(request: TreeRequest): string {
  const { tree, verb, isList, selection, params, baseUrl, account } = request;
  const [name, from] = treeClasses[tree];
  const fields = selection.length > 0 ? { fields: selectionValue(selection) } : {};
  const input = { ...fields, ...params };
  const call = `api.${placeOf(request)}.${verb}(${Object.keys(input).length === 0 ? '' : literal(input)})`;
  const options = {
    ...(baseUrl !== undefined && { baseUrl }),
    ...(tree === 'instagram' && account !== undefined && { userId: account }),
  };
  return [
    `import { ${name} } from '${from}';`,
    '',
    ...clientLines(name, options),
    ...(isList ? [`const page = await ${call};`, 'console.log(page.data);'] : [`console.log(await ${call});`]),
  ].join('\n');
}

function clientLines(name: string, options: Readonly<Record<string, string>>): readonly string[] {
  const given = Object.entries(options).map(([option, value]) => `  ${option}: ${literal(value)},`);
  return [`const api = new ${name}({`, "  accessToken: process.env['EDGEWALK_TOKEN'] ?? '',", ...given, '});'];
}

/** A selection as calls take it: `['id', { comments: ['id', 'text'] }]`. */
const selectionValue = (selection: Selection): unknown[] =>
  selection.map(({ name, fields, modifiers }) => {
    const inner = fields && selectionValue(fields);
    if (!modifiers) return inner ? { [name]: inner } : name;
    return { [name]: { ...(inner && { fields: inner }), ...numbersIn(modifiers) } };
  });

const numbersIn = (modifiers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(modifiers).map(([name, value]) => [name, /^\d{1,9}$/.test(value) ? Number(value) : value]),
  );
