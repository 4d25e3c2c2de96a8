/**
 * Says in words of the command what the packages say to programs: their advice names calls and options, which have
 * counterparts here.
 */
export function inCommandWords(text: string): string {
  return options.reduce((said, [pattern, words]) => said.replaceAll(pattern, words), text).replaceAll(call, asCommand);
}

/** What a call is in a program: `api.media(id).comments.create({ message })`. */
const call =
  /\b(?:api|fb)((?:\.\w+(?:\((?:\w+|'\w+')?\))?)+?)\.(get|create|update|delete|publish)\(((?:[^()]|\([^()]*\))*)\)/g;

function asCommand(_: string, path: string, verb: string, input: string): string {
  const place = path
    .slice(1)
    .replaceAll(/\(([a-z_]+)\)/g, (_whole, id: string) => `(${id.toUpperCase()})`)
    .replaceAll("'", '');
  const parameters = parametersOf(
    input
      .trim()
      .replace(/^\{\s*/, '')
      .replace(/\s*\}$/, ''),
  );
  if (verb === 'publish') return 'edgewalk publish';
  return ['edgewalk', verb, place.includes('(') ? `'${place}'` : place, ...parameters].join(' ');
}

/** `message, hide: true` as `message=…` and `hide=true`. */
function parametersOf(members: string): readonly string[] {
  return members === '' ? [] : splitMembers(members).map(parameterOf);
}

/** Separates at the commas that are in no bracket. */
const splitMembers = (members: string): readonly string[] =>
  members.match(/(?:[^,[\]{}]|\[[^\]]*\]|\{[^}]*\})+/g)?.map((member) => member.trim()) ?? [];

function parameterOf(member: string): string {
  const [, name = member, value = ''] = /^(\w+):\s*(.*)$/s.exec(member) ?? [];
  const plain = value.replace(/^'(.*)'$/s, '$1');
  if (value === '') return `${name}=…`;
  const words = /^\[(.*)\]$/s.exec(value)?.[1]?.replaceAll(/['\s]/g, '');
  if (name === 'fields' && words !== undefined) return `--fields ${words}`;
  if (words !== undefined && /^[\w,]+$/.test(words)) return `${name}=${words}`;
  return /^[[{]/.test(value) ? `${name}:=…` : `${name}=${/^[\w.:/-]+$/.test(plain) ? plain : `'${plain}'`}`;
}

/** What options of programs are called here; the first that fits comes first. */
const options: readonly (readonly [RegExp, string])[] = [
  [
    /Choose one: give the client its id as userId\. api\.accounts\(\) lists them[^.]*\./g,
    'Choose one with --account ID: edgewalk accounts lists them.',
  ],
  [/[Gg]ive the client the id of the account as userId/g, 'Give --account ID'],
  [/give the id of your account, which this client does not know/g, 'give --account ID'],
  [/; meanwhile \{ validation: 'report' \} lets it pass/g, '; edgewalk doctor --deep looks for all such differences'],
  [/, or let it wait: [^.]*\./g, '.'],
  [/, with a smaller page or a larger timeoutMs/g, ', with a smaller --limit'],
  [/\braw\('(\w+)'\)/g, 'raw:$1'],
  [/'raw:(\w+)'/g, 'raw:$1'],
  [
    /(?:Go on later|go on|Call again|call again|or resume later) (?:from|with) the checkpoint/g,
    'Run the same command again: it goes on',
  ],
  [/, or give a larger giveUpAfterMs/g, ''],
  [/,? or write check: 'warn'/g, ', or give --check warn'],
  [
    /write image_url with a public one, or give the option host, which puts the file there/g,
    'give its address, or --host-folder and --host-url',
  ],
  [
    /write (\w+_url) with a public one, or give the option host, which puts the file there/g,
    'give its address, or --host-folder and --host-url',
  ],
  [/\bfirstComment:/g, '--first-comment:'],
  [/scope: \[([^\]]*)\]/g, '--scope $1'],
  [/See the cause of the error, mend the host/g, 'Mend the host'],
];
