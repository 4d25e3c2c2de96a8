import { permissionsOf } from './support.mjs';
import { table } from './table.mjs';

/** The page that names every object and field of webhooks that is declared. */
export const fieldsPage = (objects) =>
  `${[
    '# Every object and field',
    'Generated from the declarations by `npm run docs`; a test fails when it is stale. The names are those of `hook.on(object,' +
      '\nfield, …)`, and of `fields` of `subscriptions`.',
    [
      '- **permissions**: what the person must grant, by login. Of Instagram with Facebook Login the token is that of the Page.',
      '- **advanced access**: without it, only people with a role on the app cause events.',
      '- **own**: whether `isOwn` tells what the account itself did. Handlers get such events with `includeOwn`; where all events' +
        '\n  of a field are own, without it, too.',
    ].join('\n'),
    ...Object.entries(objects).flatMap(section),
  ].join('\n\n')}\n`;

function section([object, fields]) {
  const all = Object.entries(fields);
  const shaped = all.filter(([, field]) => isShaped(field));
  const others = all.filter(([, field]) => !isShaped(field)).map(([name]) => `\`${name}\``);
  const note = notes[object];
  return [
    `## ${object}`,
    ...(note === undefined ? [] : [note]),
    tableOf(shaped.map(rowOf)),
    ...(others.length === 0
      ? []
      : [`Meta publishes no shape of these; their value is \`unknown\`: ${others.join(', ')}.`]),
  ];
}

/** Where the names are not all there is. */
const notes = {
  permissions:
    'The field is the name of the permission, and such events go to `onAny`; `connected` is the app as a whole.',
};

/** Only the columns that tell something. */
function tableOf(rows) {
  const head = ['field', 'permissions', 'advanced access', 'own'];
  const told = head.map((_, column) => rows.some((row) => row[column] !== ''));
  const only = (row) => row.filter((_, column) => told[column]);
  return table(only(head), rows.map(only));
}

const isShaped = ({ codec }) => codec.name !== 'unknown';

const rowOf = ([name, field]) => [
  `\`${name}\``,
  permissionsOf(field),
  field.needsAdvancedAccess === true ? 'yes' : '',
  ownOf(field),
];

function ownOf({ ownOnly, isOwn, person }) {
  if (ownOnly === true) return 'all';
  return isOwn || person ? 'told' : '';
}
