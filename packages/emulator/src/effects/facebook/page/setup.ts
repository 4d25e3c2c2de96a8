import { isObject } from '@edgewalk/core';
import { timestampOf } from '../../../world/clock.js';
import { invalid } from '../../../errors/failure.js';
import { apps } from '../../../login/apps.js';
import type { EffectContext, SummaryEffect, WriteEffect } from '../../../graph/effect.js';
import { listOf, textOf } from '../../params.js';
import { without } from '../../../world/values.js';
import type { KeyedEffects } from '../../keyed.js';
import { listRows, rowsOf } from './rows.js';

/** Changes one setting. */
const changeSetting: WriteEffect = ({ subject, params }) => {
  const option = isObject(params['option']) ? params['option'] : {};
  const settings = rowsOf(subject, 'setting_list');
  for (const [name, value] of Object.entries(option)) {
    const setting = settings.find((row) => row['setting'] === name);
    if (!setting) throw invalid(`Param option must be a setting of the Page - got "${name}"`);
    setting['value'] = value;
  }
  return { success: true };
};

/** Subscribes the app, to the fields given and no others. */
const subscribe: WriteEffect = ({ subject, params }) => {
  const { id, name } = apps.facebook;
  const subscribed_fields = listOf(params, 'subscribed_fields');
  const link = 'https://tidal-bakery.example/app';
  subject.fields['subscribed_app_list'] = [{ id, name, category: 'Business', link, subscribed_fields }];
  subject.fields['is_webhooks_subscribed'] = true;
  return { success: true };
};

const unsubscribe: WriteEffect = ({ subject }) => {
  subject.fields['subscribed_app_list'] = [];
  subject.fields['is_webhooks_subscribed'] = false;
  return { success: true };
};

const ratings: SummaryEffect = ({ subject: { fields } }) => ({
  overall_star_rating: fields['overall_star_rating'],
  rating_count: fields['rating_count'],
});

/** Sets another picture: a photo that is on Facebook, an address, or a file. Meta serves it from a place of its own. */
const setPicture: WriteEffect = (context) => {
  const { store, subject } = context;
  subject.fields['picture_id'] = photoIn(context) ?? store.childId(subject, 'facebook/Photo');
  return { success: true };
};

function photoIn({ store, params }: EffectContext): string | undefined {
  const photo = textOf(params, 'photo');
  if (photo !== undefined && store.get(photo)?.node !== 'facebook/Photo')
    throw invalid('Param photo must be a valid photo id');
  if (photo === undefined && params['picture'] === undefined && params['source'] === undefined)
    throw invalid('One of picture, photo and source is required');
  return photo;
}

/** Changes the button. Apps are given by their ids. */
const updateButton: WriteEffect = ({ clock, subject, params }) => {
  const { iphone_app_id: iphone, android_app_id: android } = params;
  Object.assign(subject.fields, without(params, 'iphone_app_id', 'android_app_id'), {
    updated_time: timestampOf(clock.now()),
    ...(iphone !== undefined && { iphone_app: { id: iphone } }),
    ...(android !== undefined && { android_app: { id: android } }),
  });
  return { success: true };
};

/** How a Page is set up. */
export const setup = {
  list: {
    'Page.settings': listRows('setting_list'),
    'Page.subscribed_apps': listRows('subscribed_app_list'),
    'Page.ratings': listRows('rating_list'),
    'Page.tabs': listRows('tab_list', ({ id }, params) => {
      const wanted = listOf(params, 'tab');
      return wanted.length === 0 || wanted.some((name) => String(id).endsWith(`/${name}`));
    }),
  },
  create: {
    'Page.settings': changeSetting,
    'Page.subscribed_apps': subscribe,
    'Page.picture': setPicture,
  },
  update: { CallToAction: updateButton },
  delete: { 'Page.subscribed_apps': unsubscribe },
  summary: { 'Page.ratings': ratings },
} satisfies KeyedEffects;
