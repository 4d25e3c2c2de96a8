import type { Report } from './gather.js';
import { drawSvg } from './svg.js';
import { formatNumber, summarise, valuesOf, wordsOf } from './words.js';

/** What each metric counts, from the declarations. */
export type Sentences = Readonly<Record<string, string>>;

/** A report as a page that needs nothing else, in light and dark. */
export function toHtml(report: Report, sentences: Sentences): string {
  const { username, days, metrics } = report;
  const title = `@${username}, ${days[0]?.date ?? ''} to ${days.at(-1)?.date ?? ''}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${metrics.map((metric) => sectionOf(report, metric, sentences)).join('\n')}
${postsOf(report)}
</main>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; --bar: #2563a8; --line: #d0d4da; --soft: #5a616b; --back: #fff; --text: #1b1f24 }
@media (prefers-color-scheme: dark) { :root { --bar: #7fb2ea; --line: #3a4048; --soft: #a3abb5; --back: #14171a; --text: #e8eaed } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: var(--back); color: var(--text) }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 2rem 0 0 }
p { margin: 0 0 .75rem; color: var(--soft) }
svg { width: 100%; height: auto; overflow: visible }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { padding: .4rem .6rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top }
.number, .date { font-variant-numeric: tabular-nums; white-space: nowrap }
.number { text-align: right }
a { color: var(--bar) }`;

function sectionOf(report: Report, metric: string, sentences: Sentences): string {
  const values = valuesOf(report.days, metric);
  const about = sentences[metric];
  return `<section>
<h2>${escape(capital(wordsOf(metric)))}</h2>
<p>${escape([about, `${capital(summarise(values))}.`].filter(Boolean).join(' '))}</p>
${values.length === 0 ? '' : drawSvg(report, metric)}
</section>`;
}

function postsOf({ posts, numbers, by, seen }: Report): string {
  const head = numbers.map((name) => `<th scope="col" class="number">${escape(capital(wordsOf(name)))}</th>`).join('');
  const rows = posts.map((post) => {
    const cells = numbers.map((name) => `<td class="number">${formatNumber(post[name])}</td>`).join('');
    return `<tr><td class="date">${escape(post.date)}</td>${cells}<td>${linkOf(post.permalink, post.caption || post.id)}</td></tr>`;
  });
  return `<section>
<h2>The best of ${seen} posts by ${escape(wordsOf(by))}</h2>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Date</th>${head}<th scope="col">Post</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</section>`;
}

/** An address that is none of the web is not linked: it is somebody else's word. */
const linkOf = (address: string, caption: string): string => {
  // Not in the midst of an emoji.
  const characters = Array.from(caption);
  const text = escape(characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : caption);
  return /^https?:\/\//.test(address) ? `<a href="${escape(address)}">${text}</a>` : text;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '').replaceAll(/\p{Cc}/gu, ' ');
