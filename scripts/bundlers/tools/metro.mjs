const config = (resolver) => `
const { mergeConfig, getDefaultConfig } = require('metro-config');

module.exports = (async () => {
  const defaults = await getDefaultConfig(__dirname);
  return mergeConfig(defaults, {
    projectRoot: __dirname,
    resetCache: true,
    transformer: { babelTransformerPath: require.resolve('@react-native/metro-babel-transformer') },
    resolver: ${JSON.stringify(resolver)},
  });
})();
`;

const build = (name, ...flags) => from('main.mjs', name, ...flags);

const from = (entry, name, ...flags) => [
  'metro',
  'build',
  entry,
  `--config=metro.${name}.config.cjs`,
  `--out=metro-${name}.js`,
  '--minify=false',
  ...flags,
];

export const tool = {
  packages: [
    'metro@0.84.6',
    'metro-config@0.84.6',
    '@react-native/metro-babel-transformer@0.86.3',
    '@react-native/babel-preset@0.86.3',
  ],
  cases: [
    {
      name: 'Metro',
      files: { 'metro.plain.config.cjs': config({ sourceExts: ['js', 'mjs', 'json', 'cjs'] }) },
      steps: [build('plain'), ['node', 'metro-plain.js']],
      over: 'fetch',
    },
    {
      name: 'Metro, by require',
      steps: [from('required.cjs', 'plain'), ['node', 'metro-plain.js']],
      over: 'fetch',
    },
    {
      name: 'Metro, as React Native sets it',
      files: {
        'metro.native.config.cjs': config({
          sourceExts: ['js', 'mjs', 'json', 'cjs'],
          resolverMainFields: ['react-native', 'browser', 'main'],
          unstable_conditionNames: ['react-native'],
        }),
      },
      steps: [build('native', '--platform=ios'), ['node', 'metro-native.js']],
      over: 'fetch',
    },
  ],
};
