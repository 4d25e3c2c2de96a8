import type { RawParams } from './form.js';

/** The text of a common parameter; a JSON body may hold it as a list or a number. */
export function textParam(params: RawParams, name: string): string | undefined {
  const value = params[name];
  if (Array.isArray(value)) return value.map(String).join(',');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A boolean as Meta's PHP reads it, whatever the case: Python's clients write `True`. Undefined for what is none. */
export function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (/^(true|1|yes|on)$/i.test(text)) return true;
  return /^(false|0|no|off)$/i.test(text) ? false : undefined;
}
