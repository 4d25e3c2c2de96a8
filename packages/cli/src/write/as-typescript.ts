import { literal as codeOf, treeClasses, Verbatim } from '@edgewalk/console/code';
import type { Parameters } from '../input/parameters.js';
import { pathOfFile } from './plain-parameters.js';
import type { UnsentWrite } from './show-request.js';

/** A write as a program. */
export function asTypescript(write: UnsentWrite): string {
  const { target, verb, given } = write;
  const input = Object.keys(given).length === 0 ? '' : literal(given);
  const files = Object.values(given).some((value) => pathOfFile(value) !== undefined);
  const isDeclared = target.kind === 'declared';
  const [name, from] = isDeclared ? treeClasses[target.tree] : ['GraphClient', '@edgewalk/core'];
  const path = isDeclared ? '' : [literal(target.path), input].filter(Boolean).join(', ');
  const call = isDeclared ? `${target.expression}.${verb}(${input})` : `client.${verb}(${path})`;
  return [
    ...(files ? ["import { openAsBlob } from 'node:fs';"] : []),
    `import { ${name} } from '${from}';`,
    '',
    `const ${isDeclared ? 'api' : 'client'} = new ${name}(${optionsOf(write)});`,
    `console.log(await ${call});`,
  ].join('\n');
}

function optionsOf({ target, connection: { options, account } }: UnsentWrite): string {
  const isInstagram = target.kind === 'declared' && target.tree === 'instagram';
  const userId = isInstagram ? (target.account ?? account) : undefined;
  const parts = [
    "accessToken: process.env['EDGEWALK_TOKEN'] ?? ''",
    ...(options.baseUrl === undefined ? [] : [`baseUrl: ${literal(options.baseUrl)}`]),
    ...(userId === undefined ? [] : [`userId: ${literal(userId)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

/** A value as it is written in a program. */
const literal = (value: Parameters | string): string => codeOf(typeof value === 'string' ? value : withFiles(value));

const withFiles = (given: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const path = pathOfFile(value);
      return [name, path === undefined ? value : new Verbatim(`await openAsBlob(${codeOf(path)})`)];
    }),
  );
