import { type OperationFacts, unsupported } from '@edgewalk/core';

/** The day Meta shut the API, and what does its work now. */
export const retired = {
  on: '2024-12-04',
  instead: 'Instagram with Instagram Login: new Instagram({ accessToken }) of @edgewalk/instagram',
} as const;

/** What reading the profile needs. */
export const profile: OperationFacts = {
  login: 'instagram',
  permissions: { instagram: ['user_profile'] },
  retired,
};

/** What reading media needs. */
export const ownMedia: OperationFacts = {
  login: 'instagram',
  permissions: { instagram: ['user_profile', 'user_media'] },
  retired,
};

/** What only the successor can do, with the call that does it there. */
export const onSuccessor = <const Text extends string>(what: Text) =>
  unsupported(
    `Basic Display only reads. With api = new Instagram({ accessToken }) of @edgewalk/instagram: ${what}` as const,
  );
