import { randomUUID } from 'node:crypto';

/** The part of BullMQ's connection that a lock needs. */
export interface LockCommands {
  defineCommand(name: string, definition: { numberOfKeys: number; lua: string }): void;
  runCommand(name: string, args: (string | number)[]): Promise<unknown>;
}

/** A lock that this process holds, renewed until it is released. */
export interface AccountLock {
  release(): Promise<void>;
}

/** KEYS: the lock. ARGV: who wants it, for how many milliseconds. Returns 1 if they have it now. */
const take = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const drop = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/**
 * Locks of accounts in Redis, so that two posts of one account are not published at once. They keep order, and are no
 * fence: what keeps a post from being published twice is its checkpoint.
 */
export class AccountLocks {
  readonly #commands: Promise<LockCommands>;
  readonly #prefix: string;
  readonly #forMs: number;

  constructor(connection: Promise<LockCommands>, prefix: string, forMs: number) {
    this.#commands = connection.then((commands) => {
      commands.defineCommand('edgewalkTakeLock', { numberOfKeys: 1, lua: take });
      commands.defineCommand('edgewalkDropLock', { numberOfKeys: 1, lua: drop });
      return commands;
    });
    // What fails here fails where it is needed.
    this.#commands.catch(() => undefined);
    this.#prefix = prefix;
    this.#forMs = forMs;
  }

  /** The lock of an account; undefined while another post has it. */
  async take(account: string): Promise<AccountLock | undefined> {
    const commands = await this.#commands;
    const [key, holder] = [`${this.#prefix}${account}`, randomUUID()];
    const hold = async () => Number(await commands.runCommand('edgewalkTakeLock', [key, holder, this.#forMs])) === 1;
    if (!(await hold())) return undefined;
    // One that could not be renewed lapses, which harms nothing.
    const timer = setInterval(() => void hold().catch(() => undefined), this.#forMs / 3);
    const release = async () => {
      clearInterval(timer);
      await commands.runCommand('edgewalkDropLock', [key, holder]).catch(() => undefined);
    };
    return { release };
  }
}
