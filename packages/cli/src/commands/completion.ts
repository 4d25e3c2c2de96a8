import { Argument, type Command } from 'commander';
import type { Start } from './start.js';

const shells = ['bash', 'zsh', 'fish'] as const;

const description = `Prints what makes the shell complete commands, options and places. Once, for bash:

  edgewalk completion bash >> ~/.bashrc

for zsh into ~/.zshrc, for fish into ~/.config/fish/completions/edgewalk.fish.`;

const load = async () => (await import('../completion/complete.js')).complete;

/** Declares `edgewalk completion`, and what the shell asks with each press of the key. */
export function declareCompletion(program: Command, start: Start): void {
  program
    .command('completion')
    .summary('prints the completion of a shell')
    .description(description)
    .addArgument(new Argument('<shell>', shells.join(', ')).choices(shells))
    .action((shell: string) => start('completion', ['completion', shell], load));
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: readonly string[]) => start('complete', ['complete', '--', ...words], load));
}
