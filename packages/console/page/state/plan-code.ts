import type { FaultPlan } from '@edgewalk/emulator';

/** A plan of a fault as TypeScript. */
export const planAsCode = (plan: FaultPlan): string => literal(plan, '');

/** Plans as the option of a test's emulator. */
export const plansAsTest = (plans: readonly FaultPlan[]): string =>
  `const emulator = await startEmulator({\n  faults: ${list(plans)},\n});`;

const list = (plans: readonly FaultPlan[]): string =>
  plans.length === 0 ? '[]' : `[\n${plans.map((plan) => `    ${literal(plan, '    ')},`).join('\n')}\n  ]`;

/** In one line if it is short. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(([name, each]) => `${nameOf(name)}: ${literal(each, inner)}`);
  const line = `{ ${members.join(', ')} }`;
  if (line.length + indent.length <= 64 && !line.includes('\n')) return line;
  return `{\n${members.map((member) => `${inner}${member},`).join('\n')}\n${indent}}`;
}

const nameOf = (name: string): string => (/^[\w$]+$/.test(name) ? name : quoted(name));

/** A regular expression comes as its source between slashes. */
const quoted = (text: string): string =>
  /^\/.*[\\^$|(].*\/$/.test(text) ? text : `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
