import { isObject } from '@edgewalk/core';
import { minutes, timestampOf } from '../../../world/clock.js';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { ListEffect, ReadEffect, WriteEffect } from '../../../graph/effect.js';
import { listOf, required, textOf } from '../../params.js';

/** Meta looks at a template for some minutes. */
const readTemplate: ReadEffect = ({ clock, subject: { fields } }) => {
  const changed = Date.parse(String(fields['last_updated_time']));
  if (fields['status'] === 'PENDING' && clock.now() - changed >= minutes(5)) fields['status'] = 'APPROVED';
};

const listTemplates: ListEffect = (context) => {
  const { store, subject, params } = context;
  const all = store.list(subject, 'message_templates');
  for (const template of all) readTemplate({ ...context, subject: template });
  const has = (text: string, name: string) =>
    text.toLowerCase().includes((textOf(params, name) ?? '').toLowerCase());
  const isAmong = (template: StoredObject, name: string) => {
    const wanted = listOf(params, name);
    return wanted.length === 0 || wanted.includes(String(template.fields[name]));
  };
  return all.filter((template) => {
    const [name, content] = [String(template.fields['name']), contentOf(template)];
    return (
      ['category', 'status', 'language'].every((each) => isAmong(template, each)) &&
      has(name, 'name') &&
      has(content, 'content') &&
      has(`${name} ${content}`, 'name_or_content')
    );
  });
};

function contentOf({ fields: { components } }: StoredObject): string {
  const parts = Array.isArray(components) ? components.filter(isObject) : [];
  return parts.map(({ text }) => (typeof text === 'string' ? text : '')).join(' ');
}

const createTemplate: WriteEffect = ({ store, clock, subject, params }) => {
  const [name, language] = [required(params, 'name'), required(params, 'language')];
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    throw invalid('Param name must have only lowercase letters, digits and underscores');
  const all = store.list(subject, 'message_templates');
  if (all.some(({ fields }) => fields['name'] === name && fields['language'] === language))
    throw new GraphFailure(
      100,
      2_388_024,
      '(#100) There is already a template of this name in this language',
    );
  const now = clock.now();
  const times = { creation_time: Math.floor(now / 1000), last_updated_time: timestampOf(now) };
  const made = store.insert('facebook/MessageTemplate', { ...params, status: 'PENDING', ...times });
  store.link(subject, 'message_templates', made);
  return { id: made.id, status: 'PENDING', category: params['category'] };
};

/** What is changed, Meta looks at again. */
const updateTemplate: WriteEffect = ({ clock, subject, params }) => {
  const last_updated_time = timestampOf(clock.now());
  Object.assign(subject.fields, params, { status: 'PENDING', last_updated_time });
  return { success: true };
};

/** Removes a template in every language, or the one of an id. */
const deleteTemplate: WriteEffect = ({ store, subject, params }) => {
  const [name, id] = [required(params, 'name'), textOf(params, 'template_id')];
  const found = store
    .list(subject, 'message_templates')
    .filter((one) => one.fields['name'] === name && (id === undefined || one.id === id));
  if (found.length === 0) throw invalid('Param name must be a message template of the Page');
  for (const template of found) store.remove(template);
  return { success: true };
};

/** Messages that are written in advance. */
export const templates = {
  list: { 'Page.message_templates': listTemplates },
  create: { 'Page.message_templates': createTemplate },
  update: { MessageTemplate: updateTemplate },
  delete: { 'Page.message_templates': deleteTemplate },
  read: { MessageTemplate: readTemplate },
};
