const build = (output, ...flags) => ['vite', 'build', '--logLevel=warn', `--outDir=${output}`, ...flags];

export const tool = {
  packages: ['vite@8.4.0'],
  cases: [
    {
      name: 'Vite, SSR',
      steps: [build('vite-ssr', '--ssr=main.mjs'), ['node', 'vite-ssr/main.mjs']],
      over: 'undici',
    },
    {
      name: 'Vite, SSR with all in the bundle',
      files: { 'vite.whole.mjs': 'export default { ssr: { noExternal: true } };\n' },
      steps: [build('vite-whole', '--ssr=main.mjs', '--config=vite.whole.mjs'), ['node', 'vite-whole/main.mjs']],
      over: 'undici',
    },
    {
      name: 'Vite, client',
      files: {
        'vite.client.mjs':
          "export default { build: { rollupOptions: { input: 'main.mjs', output: { entryFileNames: 'main.js' } } } };\n",
      },
      steps: [build('vite-client', '--config=vite.client.mjs'), ['node', 'vite-client/main.js']],
      over: 'fetch',
    },
  ],
};
