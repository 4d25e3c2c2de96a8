import { builtinModule } from '../transport/process.js';

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

/** The channels `edgewalk:request`, `edgewalk:response` and `edgewalk:warning` of Node's `diagnostics_channel`. */
export interface DiagnosticsChannels {
  readonly request: Channel;
  readonly response: Channel;
  readonly warning: Channel;
}

/** The channels; undefined when the runtime has none. */
export function findDiagnosticsChannels(): DiagnosticsChannels | undefined {
  const diagnostics = builtinModule('node:diagnostics_channel') as { channel(name: string): Channel } | undefined;
  return (
    diagnostics && {
      request: diagnostics.channel('edgewalk:request'),
      response: diagnostics.channel('edgewalk:response'),
      warning: diagnostics.channel('edgewalk:warning'),
    }
  );
}
