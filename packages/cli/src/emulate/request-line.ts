import { styleText } from 'node:util';
import type { LoggedRequest } from '@edgewalk/emulator';
import { escapeControls } from '../terminal/escape-controls.js';

type Shown = Pick<LoggedRequest, 'at' | 'method' | 'path' | 'params' | 'status'>;

/** A request as a line of the log: the time, the method, the path with its parameters, the status. */
export function requestLine(request: Shown, colours: boolean): string {
  const { at, method, path, params, status } = request;
  const paint = (colour: Colour, text: string) => (colours ? styleText(colour, text, { validateStream: false }) : text);
  const given = Object.entries(params).map(([name, value]) => `${name}=${textOf(value)}`);
  return [
    paint('dim', new Date(at).toISOString().slice(11, 19)),
    paint(status < 400 && status > 0 ? 'green' : 'red', status === 0 ? 'lost' : String(status)),
    paint('bold', method.padEnd(6)),
    escapeControls(path),
    paint('dim', escapeControls(given.join(' '))),
  ]
    .join(' ')
    .trimEnd();
}

type Colour = 'dim' | 'green' | 'red' | 'bold';

/** The longest value of a parameter that is shown. */
const longest = 60;

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
