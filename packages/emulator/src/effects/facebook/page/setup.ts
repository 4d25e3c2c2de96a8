import * as fb from '@edgewalk/facebook';
import { invalid } from '../../../errors/failure.js';
import { type ContextOf, effect } from '../../../graph/effect.js';
import { apps } from '../../../login/apps.js';
import { timestampOf } from '../../../world/clock.js';
import { pick, rowsIn, without } from '../../../world/values.js';

function photoIn({ store, params }: ContextOf<typeof fb.PagePicture, 'create'>): string | undefined {
  const { photo, picture, source } = params;
  if (photo !== undefined && store.get(photo)?.node !== 'facebook/Photo')
    throw invalid('Param photo must be a valid photo id');
  if (photo === undefined && picture === undefined && source === undefined)
    throw invalid('One of picture, photo and source is required');
  return photo;
}

/** How a Page is set up. */
export const setup = [
  effect(fb.PageSettings, {
    list: ({ subject }) => rowsIn(subject.fields, 'setting_list'),
    /** Changes one setting. */
    create: ({ subject, params: { option } }) => {
      const settings = rowsIn(subject.fields, 'setting_list');
      for (const [name, value] of Object.entries(option)) {
        const setting = settings.find((row) => row['setting'] === name);
        if (!setting) throw invalid(`Param option must be a setting of the Page - got "${name}"`);
        setting['value'] = value;
      }
    },
  }),
  effect(fb.PageSubscribedApps, {
    list: ({ subject }) => rowsIn(subject.fields, 'subscribed_app_list'),
    /** Subscribes the app, to the fields given and no others. */
    create: ({ subject, params: { subscribed_fields } }) => {
      const { id, name } = apps.facebook;
      const link = 'https://tidal-bakery.example/app';
      subject.fields['subscribed_app_list'] = [{ id, name, category: 'Business', link, subscribed_fields }];
      subject.fields['is_webhooks_subscribed'] = true;
    },
    delete: ({ subject }) => {
      subject.fields['subscribed_app_list'] = [];
      subject.fields['is_webhooks_subscribed'] = false;
    },
  }),
  effect(fb.PagePicture, {
    /** Sets another picture: a photo that is on Facebook, an address, or a file. Meta serves a copy of it. */
    create: (context) => {
      const { store, subject } = context;
      subject.fields['picture_id'] = photoIn(context) ?? store.childId(subject, 'facebook/Photo');
    },
  }),
  effect(fb.PageRatings, {
    list: ({ subject }) => rowsIn(subject.fields, 'rating_list'),
    summary: ({ subject }) => pick(subject.fields, ['overall_star_rating', 'rating_count']),
  }),
  effect(fb.PageTabs, {
    list: ({ subject, params: { tab: names = [] } }) =>
      rowsIn(subject.fields, 'tab_list').filter(
        ({ id }) => names.length === 0 || names.some((name) => String(id).endsWith(`/${name}`)),
      ),
  }),
  effect(fb.CallToAction, {
    /** Changes the button. Apps are given by their ids. */
    update: ({ clock, subject, params }) => {
      const { iphone_app_id: iphone, android_app_id: android } = params;
      Object.assign(subject.fields, without(params, 'iphone_app_id', 'android_app_id'), {
        updated_time: timestampOf(clock.now()),
        ...(iphone !== undefined && { iphone_app: { id: iphone } }),
        ...(android !== undefined && { android_app: { id: android } }),
      });
    },
  }),
];
