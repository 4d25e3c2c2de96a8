import { isControl, type Backend } from '../http/server.js';
import type { Emulator } from '../instance/emulator.js';
import type { Door } from './access.js';
import { consoleOf, isConsole } from './console.js';
import { control } from './index.js';

/** Responds at the addresses that are the emulator's own: those that control it, and its console. */
export function ownAddresses(emulator: Emulator, door: Door): NonNullable<Backend['own']> {
  const page = consoleOf(emulator, door);
  return (parts, gone) => {
    if (isControl(parts.url)) return control(emulator, parts, door);
    return isConsole(parts) ? page(parts, gone()) : undefined;
  };
}
