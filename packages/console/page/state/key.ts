/** Where the key stays for as long as the tab is open. */
const name = 'edgewalk-key';

/** Takes the key out of the address, `/#key=…`, where it would be copied and kept; later it comes from the tab. */
export function takeKey(): string {
  const [, given] = /[#&]key=([\w-]+)/.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem(name, given);
    history.replaceState(null, '', '/');
  }
  return sessionStorage.getItem(name) ?? '';
}
