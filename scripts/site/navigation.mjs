// What the sidebars list, in the order in which a reader meets it.

const guides = [
  [
    'Start',
    ['guides/first-call', 'guides/your-own-account', 'instagram/many-accounts', 'guides/faq', 'guides/glossary'],
  ],
  ['Reading', ['core/tree-and-calls', 'core/selections', 'core/paging-and-batch', 'instagram/insights']],
  ['Publishing', ['instagram/publishing', 'facebook/publishing']],
  ['Threads', ['guides/threads']],
  [
    'People',
    [
      'guides/comments',
      'guides/messages',
      'webhooks/receiving-events',
      'webhooks/answering',
      'webhooks/why-nothing-arrives',
      'webhooks/when-a-person-leaves',
      'webhooks/fields',
    ],
  ],
  [
    'Running it',
    [
      'auth/index',
      'core/errors',
      'core/limits',
      'guides/deployment',
      'core/runtimes',
      'guides/debugging',
      'guides/security',
      'guides/api-versions',
    ],
  ],
  ['Testing', ['core/testing', 'emulator/index', 'console/index']],
  ['About', ['guides/alternatives', 'guides/benchmarks', 'examples/index']],
];

/** The sidebars of the guides, the references and the errors. Pages that no list names are under `Packages`. */
export function navigation(pages) {
  const titles = new Map(pages.map(({ path, text }) => [path.replace(/\.md$/, ''), titleOf(text)]));
  const item = (path) => ({ text: titles.get(path) ?? path, link: `/${path.replace(/index$/, '')}` });
  const named = guides.map(([text, paths]) => ({ text, items: paths.filter((path) => titles.has(path)).map(item) }));
  const listed = new Set(guides.flatMap(([, paths]) => paths));
  const others = [...titles.keys()].filter((path) => !listed.has(path) && !/^(reference|errors)\//.test(path));
  const [comparisons, packages] = [true, false].map((is) =>
    others.filter((path) => path.includes('coming-from') === is),
  );
  return {
    guides: [
      ...named,
      { text: 'Packages', items: packages.map(item) },
      { text: 'Coming from', items: comparisons.map(item) },
    ],
    reference: ['instagram', 'facebook', 'threads', 'basic-display'].map((tree) => ({
      text: titles.get(`reference/${tree}/index`) ?? tree,
      items: [...titles.keys()].filter((path) => path.startsWith(`reference/${tree}/`)).map(item),
    })),
    errors: [...titles.keys()].filter((path) => path.startsWith('errors/')).map(item),
  };
}

const titleOf = (text) => /^# (.*)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? '';
