import * as ig from '@edgewalk/instagram';
import { effect } from '../../graph/effect.js';
import { numericId } from '../../world/ids.js';
import { rowsIn } from '../../world/values.js';

/** Who may advertise with a media. */
export const partners = [
  effect(ig.MediaBrandedContentPartnerPromote, {
    list: ({ subject }) => rowsIn(subject.fields, 'promotion_partners'),
    /** Lets an account promote the media, or stops it. */
    create: ({ subject, params: { sponsor_id: id, permission } }) => {
      const others = rowsIn(subject.fields, 'promotion_partners').filter((one) => one['id'] !== id);
      subject.fields['promotion_partners'] = permission ? [...others, { id }] : others;
    },
  }),
  effect(ig.MediaPartnershipAdCode, {
    /** The same code until it is taken back. */
    create: ({ subject: { id, fields } }) => {
      fields['partnership_ad_code'] ??= `adcode-${numericId('8', Number(id.slice(-6)))}`;
      return { ad_code: fields['partnership_ad_code'] };
    },
    delete: ({ subject: { fields } }) => void delete fields['partnership_ad_code'],
  }),
];
