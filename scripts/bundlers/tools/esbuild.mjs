const bundle = (program, name, ...flags) => [
  'esbuild',
  program,
  '--bundle',
  '--log-level=warning',
  `--outfile=${name}`,
  ...flags,
];
const build = (name, ...flags) => bundle('main.mjs', name, ...flags);
const handled = 'edgewalk: a delivery was verified and handled';
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

export const tool = {
  packages: ['esbuild@0.28.2'],
  cases: [
    {
      name: 'esbuild, Node, ESM',
      quick: true,
      steps: [build('node.mjs', '--platform=node', '--format=esm'), ['node', 'node.mjs']],
      over: 'fetch',
      note: 'undici, as CommonJS, needs a `require`',
    },
    {
      name: 'esbuild, Node, ESM with a `require`',
      steps: [build('banner.mjs', '--platform=node', '--format=esm', `--banner:js=${banner}`), ['node', 'banner.mjs']],
      over: 'undici',
      note: 'by the banner below',
    },
    {
      name: 'esbuild, Node, CommonJS',
      quick: true,
      steps: [build('node.cjs', '--platform=node', '--format=cjs'), ['node', 'node.cjs']],
      over: 'undici',
    },
    {
      name: 'esbuild, Node, minified',
      steps: [build('min.cjs', '--platform=node', '--format=cjs', '--minify'), ['node', 'min.cjs']],
      over: 'undici',
    },
    {
      name: 'esbuild, browser',
      quick: true,
      steps: [build('browser.js', '--platform=browser'), ['node', 'browser.js']],
      over: 'fetch',
    },
    {
      name: 'esbuild, neutral',
      quick: true,
      steps: [build('neutral.mjs', '--platform=neutral', '--main-fields=module,main'), ['node', 'neutral.mjs']],
      over: 'fetch',
      note: 'with `--main-fields=module,main`, for io-ts',
    },
    {
      name: 'esbuild, browser, by require',
      steps: [
        ['esbuild', 'required.cjs', '--bundle', '--outfile=required.js'],
        ['node', 'required.js'],
      ],
      over: 'fetch',
    },
    {
      name: 'esbuild, worker',
      steps: [
        build('worker.mjs', '--platform=browser', '--format=esm', '--conditions=workerd,worker,browser'),
        ['node', 'worker.mjs'],
      ],
      over: 'fetch',
    },
    {
      name: 'esbuild, worker: webhooks',
      quick: true,
      steps: [
        bundle('webhook.mjs', 'webhook-worker.mjs', '--format=esm', '--conditions=workerd,worker,browser'),
        ['node', 'webhook-worker.mjs'],
      ],
      says: handled,
    },
    {
      name: 'esbuild, neutral: webhooks',
      steps: [
        bundle('webhook.mjs', 'webhook-neutral.mjs', '--platform=neutral', '--main-fields=module,main'),
        ['node', 'webhook-neutral.mjs'],
      ],
      says: handled,
    },
  ],
};
