// How the site looks and where its parts are. Its pages are written by `npm run site`.
import { readFileSync } from 'node:fs';

const { guides, reference, errors } = JSON.parse(
  readFileSync(new URL('../pages/navigation.json', import.meta.url), 'utf8'),
);

export default {
  title: 'Edgewalk',
  description: "A typed client for Meta's Graph APIs: the API is a tree, and so is the client.",
  lang: 'en',
  srcDir: 'pages',
  outDir: 'site',
  cleanUrls: true,
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [
      {
        text: 'Guides',
        link: '/guides/first-call',
        activeMatch: '^/(guides|core|instagram|facebook|webhooks|auth|emulator)/',
      },
      { text: 'Reference', link: '/reference/instagram/', activeMatch: '^/reference/' },
      { text: 'Errors', link: '/core/errors', activeMatch: '^/errors/' },
    ],
    sidebar: {
      '/reference/': reference,
      '/errors/': [{ text: 'Errors by code', items: errors }],
      '/': guides,
    },
  },
};
