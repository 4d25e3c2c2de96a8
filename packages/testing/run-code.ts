import { transform } from '@swc/core';

/** What the code of a page finds: its imports, and what it takes for granted. */
export type Scope = Readonly<Record<string, unknown>>;

const quiet = { ...console, log: () => undefined };

/** Runs code of a page of our own. What it imports has to be in the scope. */
export async function runCode(code: string, scope: Scope): Promise<unknown> {
  const body = code.replaceAll(/^import .*\n/gm, '');
  const script = `const page = async () => {\n${body}\n};`;
  const { code: plain } = await transform(script, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    isModule: false,
  });
  const given: Scope = { console: quiet, ...scope };
  const names = Object.keys(given);
  // oxlint-disable-next-line typescript/no-implied-eval
  const page = new Function(...names, `${plain}\nreturn page();`);
  return (page as (...values: unknown[]) => Promise<unknown>)(...names.map((name) => given[name]));
}
