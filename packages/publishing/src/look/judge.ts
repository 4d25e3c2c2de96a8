import type { MediaFacts } from './facts.js';
import type { Finding } from './finding.js';
import type { Limit, SurfaceLimits, Quantity, Bounds } from './limits.js';
import { limitWords, ruleNames, valueWords } from './words.js';

/** Of what a surface takes, that which the file is to be. Undefined where that cannot be told. */
function limitsFor({ media, format }: MediaFacts, allowed: readonly SurfaceLimits[]): SurfaceLimits | undefined {
  const isNeither = media === 'other' || format === 'unknown';
  const fitting = allowed.find((one) => one.media === media);
  return fitting ?? (allowed.length === 1 || isNeither ? allowed[0] : undefined);
}

/** What does not fit a surface, in order of its limits. What is not known fits. */
export function findingsOf(facts: MediaFacts, allowed: readonly SurfaceLimits[], at: string): readonly Finding[] {
  const taken = limitsFor(facts, allowed);
  if (taken === undefined) return [];
  const { media, surface, limits } = taken;
  if (facts.media !== undefined && media !== undefined && facts.media !== media) {
    const { media: kind, format = 'something else' } = facts;
    const found = kind === 'other' ? format : kind;
    const message = `it is ${article(found)}, and ${surface} is ${article(media)}`;
    return [{ severity: 'refusal', at, surface, rule: 'media', limit: media, found, message }];
  }
  const where = { at, surface };
  if (facts.format === 'unknown') return [unknownFormat(where, media), ...others(limits, facts, where)];
  return limits.flatMap((limit) => judge(limit, facts, where) ?? []);
}

const articles: Readonly<Record<string, string>> = {
  image: 'an image',
  html: 'a page of HTML',
  mp3: 'an MP3',
  m4a: 'an M4A',
  text: 'plain text',
};
const article = (found: string) => articles[found] ?? `a ${found === 'video' ? found : found.toUpperCase()}`;

const others = (limits: readonly Limit[], facts: MediaFacts, where: Where) =>
  limits.flatMap((limit) => (limit.rule === 'format' ? [] : (judge(limit, facts, where) ?? [])));

/** Meta may know a format that we do not, so that this is a warning on every surface. */
function unknownFormat(where: Where, media: 'image' | 'video' = 'video'): Finding {
  const message = `its beginning is that of no ${media} we know: it may be damaged, or not be ${article(media)}`;
  return { ...where, severity: 'warning', rule: 'format', limit: [], found: 'unknown', message };
}

type Where = Pick<Finding, 'at' | 'surface'>;

function judge(limit: Limit, facts: MediaFacts, where: Where): Finding | undefined {
  const { rule, severity } = limit;
  const about = (found: string) => ({ ...where, severity, message: messageOf(limit, found, where.surface) });
  if (rule === 'indexFirst')
    return facts.indexFirst === false ? { ...about('after the media'), rule, limit: true, found: false } : undefined;
  if ('oneOf' in limit) {
    const found = facts[limit.rule];
    if (found === undefined || limit.oneOf.includes(found)) return undefined;
    return { ...about(found), rule: limit.rule, limit: limit.oneOf, found };
  }
  const found = quantityOf(limit.rule, facts);
  if (found === undefined || isWithin(found, limit)) return undefined;
  const { least, most } = limit;
  const range = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return { ...about(valueWords(limit.rule, found)), rule: limit.rule, limit: range, found };
}

function messageOf(limit: Limit, found: string, surface: string): string {
  const note = limit.note === undefined ? '' : `; ${limit.note}`;
  return `its ${ruleNames[limit.rule]} is ${found}, and ${surface} has ${limitWords(limit)}${note}`;
}

function quantityOf(rule: Quantity, facts: MediaFacts): number | undefined {
  const { width, height, bytes, seconds } = facts;
  const hasSides = width !== undefined && height !== undefined && height > 0;
  if (rule === 'ratio') return hasSides ? width / height : undefined;
  if (rule === 'shortSide') return hasSides ? Math.min(width, height) : undefined;
  if (rule === 'bitRate') return bytes !== undefined && seconds ? (bytes * 8) / seconds : undefined;
  return facts[rule];
}

/** How far a measured value may be off: pixels are whole, and clocks of containers are rough. */
const tolerance: Readonly<Partial<Record<Quantity, number>>> = { ratio: 0.01, seconds: 0.1, frameRate: 0.05 };

function isWithin(found: number, { least = -Infinity, most = Infinity, rule }: Bounds & { rule: Quantity }): boolean {
  const share = tolerance[rule] ?? 0;
  const slack = rule === 'seconds' ? share : 0;
  const factor = rule === 'seconds' ? 0 : share;
  return found >= least * (1 - factor) - slack && found <= most * (1 + factor) + slack;
}
