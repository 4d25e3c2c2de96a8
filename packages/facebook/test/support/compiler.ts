import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));

// What the pages take for granted.
const prelude = `
import { BasicDisplay } from '@edgewalk/basic-display';
import { basicDisplay } from '@edgewalk/auth';
import { undiciTransport, type UndiciTransportOptions } from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';

declare const fb: Facebook, own: Facebook, app: Facebook, ig: Instagram, basic: BasicDisplay;
declare const login: ReturnType<typeof facebookLogin>, basicLogin: ReturnType<typeof basicDisplay>;
declare const file: Blob, dispatcher: NonNullable<UndiciTransportOptions['dispatcher']>;
`;

const words = [
  'accessToken',
  'shortToken',
  'appId',
  'appSecret',
  'redirectUri',
  'redirectedUrl',
  'state',
  'baseUrl',
  'username',
  'caption',
  'image_url',
  'video_url',
  'ownCommentId',
  'catalogId',
  'productId',
  'mentioningCommentId',
  'mentioningMediaId',
];
const kinds = [
  'page',
  'post',
  'comment',
  'album',
  'photo',
  'video',
  'liveVideo',
  'stream',
  'user',
  'business',
  'event',
  'group',
  'conversation',
  'message',
  'media',
  'container',
  'hashtag',
];
const declared = [
  ...words.map((name) => `declare const ${name}: string;`),
  ...kinds.map((kind) => `declare const ${kind}Id: string, ${kind}Ids: readonly string[];`),
].join('\n');

/** What the compiler has to say about pieces of code, each of which has its own scope. */
export async function complaintsAbout(pieces: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(here, 'docs-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
    writeFileSync(join(folder, 'pieces.ts'), programOf(pieces));
    const compiler = spawn(process.execPath, [tsc, '-p', folder], { cwd: folder });
    return (await Promise.all([text(compiler.stdout), text(compiler.stderr)])).join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const project = {
  extends: '../../../../tsconfig.base.json',
  files: ['pieces.ts'],
  compilerOptions: { composite: false, declarationMap: false, sourceMap: false, noEmit: true },
};

const isImport = (line: string) => line.startsWith('import ');

/** Imports go to the top, once; everything else into a function of its own. */
function programOf(pieces: readonly string[]): string {
  const imports = new Set(pieces.flatMap((piece) => piece.split('\n').filter(isImport)));
  const bodies = pieces.map((piece, index) => {
    const body = piece.split('\n').filter((line) => !isImport(line));
    return `export async function piece${index}() {\n${body.join('\n')}\n}`;
  });
  return [...imports, prelude, declared, ...bodies].join('\n');
}
