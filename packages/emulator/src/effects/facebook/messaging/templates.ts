import * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import { type ContextOf, effect, type EffectContext } from '../../../graph/effect.js';
import { minutes, timestampOf } from '../../../world/clock.js';
import type { StoredObject } from '../../../world/store.js';
import { rowsIn, textIn } from '../../../world/values.js';

/** Meta reviews a template for some minutes. */
function review({ clock }: Pick<EffectContext, 'clock'>, { fields }: StoredObject): void {
  const changed = Date.parse(String(fields['last_updated_time']));
  if (fields['status'] === 'PENDING' && clock.now() - changed >= minutes(5)) fields['status'] = 'APPROVED';
}

function listTemplates(context: ContextOf<typeof fb.PageMessageTemplates, 'get'>): StoredObject[] {
  const { store, subject, params } = context;
  const all = store.list(subject, 'message_templates');
  for (const template of all) review(context, template);
  return all.filter((template) => {
    const { category, status, language } = template.fields;
    const [name, content] = [String(template.fields['name']), contentOf(template)];
    return (
      isAmong(category, params.category) &&
      isAmong(status, params.status) &&
      isAmong(language, params.language) &&
      has(name, params.name) &&
      has(content, params.content) &&
      has(`${name} ${content}`, params.name_or_content)
    );
  });
}

const has = (text: string, words = ''): boolean => text.toLowerCase().includes(words.toLowerCase());

const isAmong = (value: unknown, accepted: readonly string[] = []): boolean =>
  accepted.length === 0 || accepted.includes(String(value));

const contentOf = ({ fields }: StoredObject): string =>
  rowsIn(fields, 'components')
    .map((part) => textIn(part, 'text') ?? '')
    .join(' ');

function createTemplate(context: ContextOf<typeof fb.PageMessageTemplates, 'create'>): object {
  const { store, clock, subject, params } = context;
  const { name, language, category } = params;
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    throw invalid('Param name must have only lowercase letters, digits and underscores');
  const all = store.list(subject, 'message_templates');
  if (all.some(({ fields }) => fields['name'] === name && fields['language'] === language))
    throw new GraphFailure(100, 2_388_024, '(#100) There is already a template of this name in this language');
  const now = clock.now();
  const times = { creation_time: Math.floor(now / 1000), last_updated_time: timestampOf(now) };
  const made = store.insert('facebook/MessageTemplate', { ...params, status: 'PENDING', ...times });
  store.link(subject, 'message_templates', made);
  return { id: made.id, status: 'PENDING', category };
}

/** Messages that Meta approves in advance. */
export const templates = [
  effect(fb.PageMessageTemplates, {
    list: listTemplates,
    create: createTemplate,
    /** Removes a template in every language, or the one of an id. */
    delete: ({ store, subject, params: { name, template_id: id } }) => {
      const found = store
        .list(subject, 'message_templates')
        .filter((one) => one.fields['name'] === name && (id === undefined || one.id === id));
      if (found.length === 0) throw invalid('Param name must be a message template of the Page');
      for (const template of found) store.remove(template);
    },
  }),
  effect(fb.MessageTemplate, {
    read: (context) => review(context, context.subject),
    /** Meta reviews what was changed. */
    update: ({ clock, subject, params }) => {
      const last_updated_time = timestampOf(clock.now());
      Object.assign(subject.fields, params, { status: 'PENDING', last_updated_time });
    },
  }),
];
