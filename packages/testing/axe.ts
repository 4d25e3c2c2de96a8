import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on a page, WCAG 2.2 AA and best practice: each rule with the elements that break it. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which no policy of the page stops.
  await page.evaluate(script);
  const found = await page.evaluate<readonly Violation[]>('axe.run(document).then(({ violations }) => violations)');
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}
