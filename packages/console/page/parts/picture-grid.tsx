import { Foreign } from './foreign.js';
import { sourceOf } from './thumbnail.js';

/** A picture with what it is of. */
export interface GridPicture {
  readonly address: string;
  readonly title: string;
  readonly link?: string | undefined;
}

/** Pictures side by side. Only http and https are loaded; what else is allowed the page's policy says. */
export const PictureGrid = ({ pictures }: { readonly pictures: readonly GridPicture[] }) => (
  <ul class="pics" aria-label="Pictures">
    {pictures.map(({ address, title, link }) => (
      <li key={address}>
        <img src={sourceOf(address)} alt="" loading="lazy" />
        <span class="sm">
          {link === undefined ? (
            <Foreign text={title} most={60} />
          ) : (
            <a href={link}>
              <Foreign text={title} most={60} />
            </a>
          )}
        </span>
      </li>
    ))}
  </ul>
);
