import type { TokenDetailsDocument } from '@edgewalk/emulator';
import { about } from '../../state/about.js';

/** Where the consent page leads back to: the apps allow addresses of loopback. It shows what the app would have received. */
const redirect = `${location.origin}/_console/returned.html`;

/** The consent pages of the logins, each with a few permissions of its own. */
const dialogs = [
  ['facebook', '/dialog/oauth', 'instagram_basic,pages_show_list,instagram_manage_comments'],
  ['instagram', '/oauth/authorize', 'instagram_business_basic,instagram_business_manage_comments'],
  ['threads', '/oauth/authorize', 'threads_basic,threads_content_publish'],
] as const;

const titles = { facebook: 'Facebook', instagram: 'Instagram', threads: 'Threads' } as const;

/** Opens the consent page of a login beside this page. */
export const LogIn = ({ apps }: Pick<TokenDetailsDocument, 'apps'>) => (
  <nav class="logins" aria-label="Log in with">
    <span class="t2">Log in with</span>
    {dialogs.map(([login, path, scope]) => {
      const query = new URLSearchParams({
        client_id: apps[login].id,
        redirect_uri: redirect,
        response_type: 'code',
        scope,
      });
      const version = login === 'facebook' ? `/${about.value?.version ?? ''}` : '';
      return (
        <a key={login} class="btn sm" href={`${version}${path}?${query}`} target="_blank" rel="noopener noreferrer">
          {titles[login]}
        </a>
      );
    })}
  </nav>
);
