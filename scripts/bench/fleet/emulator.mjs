// The emulator with many accounts, of which some are to be throttled or revoked: node emulator.mjs '{"count":…}'. Prints how to
// reach it as JSON.
import { startEmulator } from '@edgewalk/emulator';

const { count, throttled, revoked } = JSON.parse(process.argv[2]);
const emulator = await startEmulator({ accounts: count });
const accounts = [...emulator.accounts];
// Every account has its number of media made beforehand: the harvest is measured, not the making of accounts.
const [agency] = emulator.agencies;
for (const { id } of accounts)
  await (await fetch(`${emulator.url}/${id}/media?fields=id&access_token=${agency.tokens.user}`)).arrayBuffer();
const spread = (share, offset) => accounts.filter((_, index) => (index * share + offset) % 1 < share);
for (const account of spread(throttled, 0)) emulator.throttle(account, '1h');
for (const account of spread(revoked, 0.5)) emulator.revoke(account);
console.log(JSON.stringify({ url: emulator.url, token: agency.tokens.user, ids: accounts.map(({ id }) => id) }));
process.stdin.on('end', () => emulator.close());
process.stdin.resume();
