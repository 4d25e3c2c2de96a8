const build = (target, ...flags) => [
  'webpack',
  './main.mjs',
  '--mode=production',
  '--stats=errors-warnings',
  '--fail-on-warnings',
  '--config=webpack.config.cjs',
  `--target=${target}`,
  `--output-path=webpack-${target}`,
  '--output-filename=main.cjs',
  ...flags,
];

const target = (name, over, more = {}) => ({
  name: `webpack, ${name}`,
  files: { 'webpack.config.cjs': 'module.exports = { performance: false, optimization: { minimize: false } };\n' },
  steps: [build(name), ['node', `webpack-${name}/main.cjs`]],
  over,
  ...more,
});

export const tool = {
  packages: ['webpack@5.113.0', 'webpack-cli@7.3.1'],
  cases: [target('node', 'undici'), target('web', 'fetch', { quick: true }), target('webworker', 'fetch')],
};
