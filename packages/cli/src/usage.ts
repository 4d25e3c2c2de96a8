/** Words that the command does not understand; it ends with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `usage: edgewalk <command> [options]

  edgewalk login     logs you in and stores a token
  edgewalk token     prints the stored token, for a program's environment
  edgewalk emulate   runs a Graph API of your own

  edgewalk <command> --help   the options of a command
  edgewalk --version`;

export const loginUsage = `usage: edgewalk login --app-id ID [options]

Opens the login in the browser, catches the redirect on this machine, and stores a long-lived token.
The app secret comes from EDGEWALK_APP_SECRET, or is asked for. It is never an option.

  --product facebook|instagram   which login; instagram unless given
  --app-id ID                    the app's id; the Instagram product has one of its own
  --scope a,b                    what to ask for; enough to read the account unless given
  --store FILE                   where the token goes; edgewalk/<product>-token.json in ~/.config unless given
  --port N                       for the redirect to http://localhost:N/callback; a free one unless given
  --redirect-uri URL             what the app has registered instead, where it leads back to that port
  --timeout SECONDS              how long to wait for you; 300 unless given
  --base-url URL                 an emulator in place of Meta
  --no-open                      prints the address of the login and opens nothing`;

export const tokenUsage = `usage: edgewalk token [options]

Prints the token that a login stored: EDGEWALK_TOKEN=$(npx edgewalk token) node program.js

  --product facebook|instagram   of which login; instagram unless given
  --store FILE                   where the login put it, if not at its usual place`;

export const emulateUsage = `usage: edgewalk emulate [options]

Runs a Graph API on this machine until it is stopped, with an account to try things on.

  --port N   a free one unless given
  --host H   127.0.0.1 unless given
  --seed N   the same number gives the same account; 1 unless given`;

/** The usage of a command, or of all of them. */
export function usageOf(command: string | undefined): string {
  if (command === 'login') return loginUsage;
  if (command === 'token') return tokenUsage;
  return command === 'emulate' ? emulateUsage : usage;
}
