/** The arguments are invalid; the command exits with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `usage: edgewalk <command> [options]

  edgewalk login     logs you in and stores a token
  edgewalk token     prints the stored token, for a program's environment
  edgewalk emulate   runs a local Graph API

  edgewalk <command> --help   the options of a command
  edgewalk --version`;

const loginUsage = `usage: edgewalk login --app-id ID [options]

Opens the login in the browser, catches the redirect on this machine, and stores a long-lived token.
The app secret comes from EDGEWALK_APP_SECRET, from a prompt, or from the standard input. It is never an option.
A proxy comes from HTTPS_PROXY, HTTP_PROXY and NO_PROXY.

  --product facebook|instagram   the kind of login; default: instagram
  --app-id ID                    the app's id; the Instagram product has its own
  --app-secret-stdin             reads the app secret from the first line of the standard input
  --scope a,b                    the permissions to request; default: those to read the account
  --store FOLDER                 where to store the token; default: ~/.config/edgewalk/<product>
  --port N                       for the redirect to http://localhost:N/callback; default: a free port
  --redirect-uri URL             the app's registered address, if it forwards to that port
  --timeout SECONDS              how long to wait for the login; default: 300
  --base-url URL                 an emulator in place of Meta
  --no-open                      prints the address of the login instead of opening it`;

const tokenUsage = `usage: edgewalk token [options]

Prints the token that a login stored: EDGEWALK_TOKEN=$(npx edgewalk token) node program.js

  --product facebook|instagram   the kind of login; default: instagram
  --store FOLDER                 the folder, if the login used --store
  --json                         prints the token with its times and permissions, as JSON`;

const emulateUsage = `usage: edgewalk emulate [options]

Runs a Graph API on this machine until you stop it, with sample accounts. It sends webhooks, to http://localhost too.
GET /_emulator lists the routes by which tests in any language control it: visitors, the inbox, faults, the clock, limits,
requests, deliveries, tokens and a reset, all as JSON.

  --port N       default: a free port
  --host H       default: 127.0.0.1
  --seed N       the same seed gives the same data; default: 1
  --accounts N   hosts so many more accounts, behind an agency; GET /_emulator/accounts lists them with their tokens
  --strict       refuses parameters that Meta ignores, so that a misspelt name shows
  --json         prints the address, the tokens, the apps and the agencies as one line of JSON`;

export const usages = { emulate: emulateUsage, login: loginUsage, token: tokenUsage };

export type CommandName = keyof typeof usages;

// The keys are those of the object.
export const commandNames = Object.keys(usages) as readonly CommandName[];

/** What to type for the options of the command that the arguments begin with. */
export function getHelpCommand(args: readonly string[]): string {
  const name = commandNames.find((each) => each === args.find((arg) => arg !== '--'));
  return ['edgewalk', ...(name === undefined ? [] : [name]), '--help'].join(' ');
}
