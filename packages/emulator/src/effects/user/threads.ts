import { numericId } from '../../ids.js';
import type { WriteEffect } from '../effect.js';

/** Makes the stand-in on Threads, or answers the one that is there. */
export const createThreadsUser: WriteEffect = ({ store, subject }) => {
  const [known] = store.list(subject, 'instagram_backed_threads_user');
  const id = numericId('25113', Number(subject.id.slice(-6)));
  const user = known ?? store.insert('ThreadsUser', { threads_user_id: id });
  if (!known) store.link(subject, 'instagram_backed_threads_user', user);
  return { success: true, threads_user_id: user.fields['threads_user_id'] };
};

/** Makes the account's dataset, or answers the one that is there. */
export const createDataset: WriteEffect = ({ store, subject, params }) => {
  const [known] = store.list(subject, 'dataset');
  if (known) return { id: known.id };
  const dataset = store.insert('Dataset', { name: params['dataset_name'] ?? 'Dataset' });
  store.link(subject, 'dataset', dataset);
  return { id: dataset.id };
};
