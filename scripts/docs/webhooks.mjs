import { permissionsOf } from './support.mjs';
import { table } from './table.mjs';

/** The page that names every object and field of webhooks that is declared. */
export const fieldsPage = (objects) =>
  `${[
    '# Every object and field',
    'Generated from the declarations by `npm run docs`; a test fails when it is stale. These are the names for' +
      '\n`hook.on(object, field, …)`, and for `fields` of `subscriptions`.',
    [
      '- **permissions**: what the person must grant, by login. For Instagram with Facebook Login, use the token of the Page.',
      '- **advanced access**: without it, only people with a role on the app cause events.',
      '- **own**: `marked` if `isOwn` marks what the account itself did; handlers get such events only with `includeOwn`. `all` if' +
        '\n  the account causes every event of the field; handlers get them without it.',
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
      : [`Meta does not document the values of these; they are typed \`unknown\`: ${others.join(', ')}.`]),
  ];
}

/** What the table does not say. */
const notes = {
  permissions:
    'The field is the name of the permission; handle them with `onAny`. `connected` stands for the app as a whole.',
};

/** Without the columns that are empty. */
function tableOf(rows) {
  const head = ['field', 'permissions', 'advanced access', 'own'];
  const filled = head.map((_, column) => rows.some((row) => row[column] !== ''));
  const only = (row) => row.filter((_, column) => filled[column]);
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
  return isOwn || person ? 'marked' : '';
}
