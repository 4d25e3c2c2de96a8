import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const route = (runtime) => `
import { program } from '../../program.mjs';

export const runtime = '${runtime}';
export const dynamic = 'force-dynamic';
export const GET = async () => new Response(await program().catch((error) => String(error.stack)));
`;

const files = {
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  'app/node/route.js': route('nodejs'),
  'app/edge/route.js': route('edge'),
  'app/server/page.jsx': `
import { program } from '../../program.mjs';

export const dynamic = 'force-dynamic';
export default async function Page() {
  return <p>{await program()}</p>;
}
`,
  'app/client/page.jsx': `
'use client';

import { useEffect, useState } from 'react';
import { program } from '../../program.mjs';

export default function Page() {
  const [said, say] = useState('rendered on the server');
  useEffect(() => void program().then(say, (error) => say(String(error))), []);
  return <p>{said}</p>;
}
`,
};

const build = (flag) => ({
  name: `Next, ${flag.slice(2)}`,
  files,
  steps: [(folder) => rmSync(join(folder, '.next'), { recursive: true, force: true }), ['next', 'build', flag], ask],
  note: 'undici in server components and Node routes, `fetch` in edge routes and client components',
  says: 'node undici, edge fetch, server undici, client rendered',
});

export const tool = {
  folder: 'next',
  packages: ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1'],
  cases: [build('--webpack'), build('--turbopack')],
};

/** Starts what was built, and asks each of its places. */
async function ask(folder) {
  const port = await freePort();
  const next = join(folder, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  try {
    const said = [];
    for (const place of ['node', 'edge', 'server', 'client']) {
      const text = await textOf(`http://127.0.0.1:${port}/${place}`);
      said.push(`${place} ${/ok over (undici|fetch)|(rendered) on the server/.exec(text)?.slice(1).join('') ?? text}`);
    }
    return said.join(', ');
  } finally {
    server.kill();
  }
}

/** The server answers after a moment. */
async function textOf(url) {
  for (let left = 100; ; left -= 1) {
    try {
      return await (await fetch(url)).text();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
