import { type OperationFacts, unsupported } from '@edgewalk/core';

/** The day Meta shut the API, and its successor. */
export const retired = {
  on: '2024-12-04',
  instead: 'Instagram with Instagram Login: new Instagram({ accessToken }) of @edgewalk/instagram',
} as const;

/** The permission to read the profile. */
export const profile: OperationFacts = {
  login: 'instagram',
  permissions: { instagram: ['user_profile'] },
  retired,
};

/** The permission to read media. */
export const ownMedia: OperationFacts = {
  login: 'instagram',
  permissions: { instagram: ['user_profile', 'user_media'] },
  retired,
};

/** The reason for everything that only the successor can do, with the call to use there. */
export const onSuccessor = <const Text extends string>(what: Text) =>
  unsupported(
    `Basic Display only reads. With api = new Instagram({ accessToken }) of @edgewalk/instagram: ${what}` as const,
  );
