import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));

// What the pages take for granted: names they need not import, and names they need not declare.
const takenForGranted = {
  BasicDisplay: '@edgewalk/basic-display',
  Facebook: '@edgewalk/facebook',
  GraphClient: '@edgewalk/core',
  Instagram: '@edgewalk/instagram',
  OutcomeUnknownError: '@edgewalk/core',
  RateLimitError: '@edgewalk/core',
  Threads: '@edgewalk/threads',
  basicDisplay: '@edgewalk/auth',
  facebookLogin: '@edgewalk/auth',
  limiter: '@edgewalk/core/limits',
  startEmulator: '@edgewalk/emulator',
  undiciTransport: '@edgewalk/core',
};
const prelude = `
import type * as given from '@edgewalk/auth';
import type { UndiciTransportOptions } from '@edgewalk/core';
import type { Emulator } from '@edgewalk/emulator';
import type * as tree from '@edgewalk/instagram';

declare const api: Instagram, fb: Facebook, own: Facebook, app: Facebook, ig: Instagram, basic: BasicDisplay;
declare const threads: Threads;
declare const login: ReturnType<typeof given.facebookLogin>, basicLogin: ReturnType<typeof given.basicDisplay>;
declare const long: Awaited<ReturnType<typeof login.extend>>;
declare const file: Blob, dispatcher: NonNullable<UndiciTransportOptions['dispatcher']>;
declare const emulator: Emulator, content: tree.NewPost;
declare function load(): Promise<tree.PublishCheckpoint | undefined>;
declare function save(checkpoint: tree.PublishCheckpoint): Promise<void>;
`;

const words = [
  'id',
  'token',
  'reelId',
  'accessToken',
  'instagramToken',
  'threadsToken',
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

/** What the compiler has to say about pieces of code, each of which is a file of its own. */
export async function complaintsAbout(pieces: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(here, 'docs-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
    for (const [index, piece] of pieces.entries()) writeFileSync(join(folder, `piece${index}.ts`), programOf(piece));
    const compiler = spawn(process.execPath, [tsc, '-p', folder], { cwd: folder });
    return (await Promise.all([text(compiler.stdout), text(compiler.stderr)])).join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const project = {
  extends: '../../../../tsconfig.base.json',
  include: ['*.ts'],
  compilerOptions: { composite: false, declarationMap: false, sourceMap: false, noEmit: true },
};

const isImport = (line: string) => line.startsWith('import ');

/** The piece's own imports, what it takes for granted, and a function with everything else, which exports nothing. */
function programOf(piece: string): string {
  const lines = piece.split('\n');
  const imports = lines.filter(isImport).join('\n');
  const granted = Object.entries(takenForGranted)
    .filter(([name]) => !new RegExp(`\\b${name}\\b`).test(imports))
    .map(([name, from]) => `import { ${name} } from '${from}';`);
  const body = lines.filter((line) => !isImport(line)).map((line) => line.replace(/^export (default )?/, 'void '));
  const program = `export async function piece() {\n${body.join('\n')}\n}`;
  return [imports, ...granted, prelude, declared, program].join('\n');
}
