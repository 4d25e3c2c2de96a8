import { type OperationFacts, unsupported } from '@edgewalk/core/declare';

/** The day Meta shut down the API, and its successor. */
export const retired = {
  on: '2024-12-04',
  instead: 'Instagram with Instagram Login: new Instagram({ accessToken }) of @edgewalk/instagram',
} as const;

/** The login and permission for reading the profile. */
export const profile: OperationFacts = {
  login: 'instagram',
  permissions: { instagram: ['user_profile'] },
  retired,
};

/** The login and permissions for reading media. */
export const ownMedia: OperationFacts = {
  login: 'instagram',
  permissions: { instagram: ['user_profile', 'user_media'] },
  retired,
};

/** An operation that only the successor supports, with its call there. */
export const onSuccessor = <const Text extends string>(call: Text) =>
  unsupported(
    `Basic Display only reads. With api = new Instagram({ accessToken }) of @edgewalk/instagram: ${call}` as const,
  );
