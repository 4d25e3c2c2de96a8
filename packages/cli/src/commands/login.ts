import type { Command } from 'commander';
import { parseAppId, parseInteger, parsePort, parseScope, parseUrl } from '../arguments/option-values.js';
import { productOption, profileOption, storeOption, type TokenChoice } from '../arguments/shared-options.js';
import type { Start } from './start.js';

export interface LoginOptions extends TokenChoice {
  readonly appId: string;
  readonly appSecretStdin?: boolean;
  readonly scope?: readonly string[];
  readonly port?: number;
  readonly redirectUri?: string;
  /** Seconds. */
  readonly timeout: number;
  readonly baseUrl?: string;
  readonly open: boolean;
  readonly paste?: boolean;
  readonly device?: boolean;
  /** Encrypts the token by a key that the system's keychain holds. */
  readonly keychain?: boolean;
}

const description = `Opens the login in the browser, catches the redirect on this machine, and stores a long-lived token.
The app secret comes from EDGEWALK_APP_SECRET, from a prompt, or from the standard input. It is never an option.
A proxy comes from HTTPS_PROXY, HTTP_PROXY and NO_PROXY.`;

/** A day, in seconds; timers cannot run much longer. */
const longestTimeout = 86_400;

/** Declares `edgewalk login`. */
export function declareLogin(program: Command, start: Start): void {
  const login = program
    .command('login')
    .usage('--app-id ID [options]')
    .summary('logs you in and stores a token')
    .description(description);
  declareApp(login);
  declareRedirect(login);
  login.action((options: LoginOptions) => {
    parseAppId(options.appId);
    return start('login', options, async () => (await import('../login/log-in.js')).logIn);
  });
}

function declareApp(login: Command): void {
  login
    .addOption(productOption())
    .option('--app-id <id>', "the app's id; the products of Instagram and Threads have their own", parseAppId)
    .option('--app-secret-stdin', 'reads the app secret from the first line of the standard input')
    .option('--scope <a,b>', 'the permissions to request; default: those to read the account', parseScope('--scope'))
    .addOption(storeOption('where to store the token; default: ~/.config/edgewalk/<product>'))
    .addOption(profileOption())
    .option('--keychain', 'encrypts the stored token by a key in the keychain of this system');
}

function declareRedirect(login: Command): void {
  login
    .option('--port <n>', 'for the redirect to http://localhost:N/callback; default: a free port', parsePort)
    .option(
      '--redirect-uri <url>',
      "the app's registered address, if it forwards to that port",
      parseUrl('--redirect-uri'),
    )
    .option('--timeout <seconds>', 'how long to wait for the login', parseInteger('--timeout', 1, longestTimeout), 300)
    .option('--base-url <url>', 'an emulator in place of Meta', parseUrl('--base-url'))
    .option('--paste', 'for a browser on another machine: asks for the address that it ends at, and listens nowhere')
    .option('--device', 'for no browser at all, with --product facebook: shows a code to type on another screen')
    .option('--no-open', 'prints the address of the login instead of opening it');
}
