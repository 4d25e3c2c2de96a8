import type { Command } from 'commander';
import { UsageError } from '../arguments/usage-error.js';

/** Declares `edgewalk help`, the same as `--help` for those who look for a command. */
export function declareHelp(program: Command): void {
  program
    .command('help', { hidden: true })
    .argument('[command]')
    .action((name: string | undefined) => {
      const found = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (found === undefined) throw noSuchCommand(name ?? '', program);
      found.outputHelp();
    });
}

function noSuchCommand(word: string, { commands }: Command): UsageError {
  // A word that is no command may be a secret.
  const shown = word.length > 20 ? '' : ` ${JSON.stringify(word)}`;
  const allowed = commands.map((command) => command.name());
  return new UsageError(`there is no command${shown}: edgewalk --help lists them`, { mistake: { word, allowed } });
}
