// Undici asks for node:sqlite where it is used; this plugin would import it at the top, and Node 20 has none.
const config = (output, options) => `
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';

export default {
  input: 'main.mjs',
  output: { file: '${output}', inlineDynamicImports: true },
  plugins: [resolve(${options}), commonjs({ ignore: ['node:sqlite'] }), json()],
};
`;

const build = (name) => ['rollup', '--silent', '--config', name];

export const tool = {
  packages: [
    'rollup@4.68.8',
    '@rollup/plugin-commonjs@29.0.3',
    '@rollup/plugin-json@6.1.0',
    '@rollup/plugin-node-resolve@16.0.3',
  ],
  cases: [
    {
      name: 'Rollup',
      quick: true,
      files: { 'rollup.plain.mjs': config('rollup-plain.mjs', '') },
      steps: [build('rollup.plain.mjs'), ['node', 'rollup-plain.mjs']],
      over: 'fetch',
    },
    {
      name: 'Rollup, Node',
      files: {
        'rollup.node.mjs': config('rollup-node.mjs', "{ exportConditions: ['node'], preferBuiltins: true }"),
      },
      steps: [build('rollup.node.mjs'), ['node', 'rollup-node.mjs']],
      over: 'undici',
      note: "with the export condition `node`; on Node 20 `commonjs({ ignore: ['node:sqlite'] })`",
    },
    {
      name: 'Rollup, browser',
      files: { 'rollup.browser.mjs': config('rollup-browser.mjs', '{ browser: true }') },
      steps: [build('rollup.browser.mjs'), ['node', 'rollup-browser.mjs']],
      over: 'fetch',
    },
  ],
};
