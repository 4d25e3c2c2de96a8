import { writeFile } from 'node:fs/promises';
import type { ReportOptions } from '../commands/report.js';
import { patientInstagram } from '../connection/patient-instagram.js';
import { toJson } from '../output/json.js';
import type { Context } from '../terminal/context.js';
import { escapeControlsInLines } from '../terminal/escape-controls.js';
import { interruptible } from '../terminal/interruptible.js';
import { checkMetrics, gather } from './gather.js';

/** Draws the last days of the account, and lists its best posts. */
export async function report(options: ReportOptions, context: Context): Promise<void> {
  checkMetrics(options);
  await interruptible(context, async (signal) => {
    const api = await patientInstagram(options, context, signal);
    const found = await gather(api, options, context);
    if (options.html !== undefined) {
      const [{ toHtml }, { docs }] = await Promise.all([import('./html.js'), import('@edgewalk/instagram/docs')]);
      await writeFile(options.html, toHtml(found, docs.metrics['accountMetrics'] ?? {}));
    }
    if (options.format === 'json') context.write(toJson(found, 2));
    else context.write(escapeControlsInLines((await import('./text.js')).toText(found, context.terminal)));
    if (options.html !== undefined) context.writeError(`the charts are in ${options.html}`);
  });
}
