import { quoteForShell } from './quote.js';
import { placeOf, type TreeRequest } from './request.js';
import { selectionText } from './selection.js';

/** A request as a command of `edgewalk`. */
export function asCommand(request: TreeRequest): string {
  const { verb, tree, selection, params, account, isList } = request;
  const { limit, ...others } = params;
  const options = [
    ...(selection.length > 0 ? [`--fields ${quoteForShell(selectionText(selection))}`] : []),
    ...(isList && limit !== undefined ? [`--limit ${quoteForShell(textOf(limit))}`] : []),
    ...(account === undefined || tree !== 'instagram' ? [] : [`--account ${quoteForShell(account)}`]),
    ...(tree === 'instagram' ? [] : [`--tree ${tree}`]),
    ...(verb === 'get' ? [] : ['--yes']),
    '--format json',
  ];
  const given = Object.entries(isList ? others : params).map(([name, value]) => quoteForShell(assignment(name, value)));
  const base = request.baseUrl === undefined ? '' : `EDGEWALK_BASE_URL=${quoteForShell(request.baseUrl)} `;
  const head = `${base}npx edgewalk ${verb} ${quoteForShell(placeOf(request, ''))}`;
  return [head, ...given, options.join(' ')].join(' \\\n  ');
}

/** `message=text`, or `hide:=true` for what is no text. A text that begins with @ would be read as a file. */
const assignment = (name: string, value: unknown): string =>
  typeof value === 'string' ? `${name}=${value.replace(/^@/, '@@')}` : `${name}:=${JSON.stringify(value)}`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
