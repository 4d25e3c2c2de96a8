import { styleText } from 'node:util';
import type { WebhookEvent } from '@edgewalk/webhooks';
import type { ListenOptions } from '../commands/webhooks.js';
import { toJson } from '../output/json.js';
import { escapeControls } from '../terminal/escape-controls.js';
import type { Context } from '../terminal/context.js';
import { type EventName, nameOf } from './events.js';

/** Prints events, and knows when there were enough. */
export interface EventPrinter {
  readonly print: (events: readonly WebhookEvent[]) => void;
  /** Resolves to true after the number of events that is asked for; never without one. */
  readonly enough: Promise<true>;
}

/** Prints the events that are asked for, and those that no declaration knows. */
export function printerOf(
  { format, count, events: chosen }: ListenOptions,
  events: readonly EventName[],
  { terminal, write }: Context,
): EventPrinter {
  const names = new Set(events.map(nameOf));
  const asText = format === undefined ? terminal !== undefined : format === 'text';
  let printed = 0;
  let end: ((enough: true) => void) | undefined;
  const enough = new Promise<true>((resolve) => (end = resolve));
  const print = (received: readonly WebhookEvent[]) => {
    for (const event of received) {
      if (chosen !== undefined && !names.has(nameOf(event))) continue;
      write(asText ? lineOf(event, terminal?.colours === true) : toJson(event));
      printed += 1;
    }
    if (count !== undefined && printed >= count) end?.(true);
  };
  return { print, enough };
}

function lineOf(event: WebhookEvent, colours: boolean): string {
  const { object, field, account, value, happenedAt, sentAt } = event;
  const time = happenedAt ?? sentAt;
  const bold = (text: string) => (colours ? styleText('bold', text, { validateStream: false }) : text);
  const marks = [event.isOwn && 'own', event.isTest && 'test', event.isStandby && 'standby', !event.known && 'unknown'];
  return [
    ...(time === undefined ? [] : [new Date(time).toISOString().slice(11, 19)]),
    bold(escapeControls(`${object}/${field}`)),
    escapeControls(account),
    ...marks.filter((mark) => mark !== false).map((mark) => `[${mark}]`),
    escapeControls(JSON.stringify(value) ?? ''),
  ].join(' ');
}
