import * as ig from '@edgewalk/instagram';
import { effect } from '../../graph/effect.js';
import { numericId } from '../../world/ids.js';

/** Profiles on Threads, and the dataset: each is made once. */
export const threads = [
  effect(ig.UserInstagramBackedThreadsUser, {
    create: ({ store, subject }) => {
      const [earlier] = store.list(subject, 'instagram_backed_threads_user');
      const id = numericId('25113', Number(subject.id.slice(-6)));
      const user = earlier ?? store.insert('ThreadsUser', { threads_user_id: id });
      if (!earlier) store.link(subject, 'instagram_backed_threads_user', user);
      return { success: true, threads_user_id: user.fields['threads_user_id'] };
    },
  }),
  effect(ig.UserDataset, {
    create: ({ store, subject, params: { dataset_name: name = 'Dataset' } }) => {
      const [earlier] = store.list(subject, 'dataset');
      const dataset = earlier ?? store.insert('Dataset', { name });
      if (!earlier) store.link(subject, 'dataset', dataset);
      return dataset;
    },
  }),
];
