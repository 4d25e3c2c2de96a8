import type { TokenDetailsDocument } from '@edgewalk/emulator';

const titles = {
  facebook: 'Facebook Login',
  instagram: 'Instagram Login',
  threads: 'Threads',
  basicDisplay: 'Basic Display, retired',
} as const;

/** The apps that tokens are of. */
export const Apps = ({ apps }: Pick<TokenDetailsDocument, 'apps'>) => (
  <section class="apps" aria-labelledby="apps">
    <h2 id="apps">Apps</h2>
    <dl>
      {Object.values(apps).map(({ product, id }) => (
        <div key={id}>
          <dt>{titles[product]}</dt>
          <dd class="m">{id}</dd>
        </div>
      ))}
    </dl>
  </section>
);
