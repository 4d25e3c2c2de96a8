import { signal } from '@preact/signals';

type Theme = 'light' | 'dark';
const kept = localStorage.getItem('edgewalk-theme');

/** What was chosen; the system's unless something was. */
export const theme = signal<Theme | undefined>(kept === 'light' || kept === 'dark' ? kept : undefined);

const isDark = (): boolean =>
  theme.value === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme.value === 'dark';

export function switchTheme(): void {
  theme.value = isDark() ? 'light' : 'dark';
  localStorage.setItem('edgewalk-theme', theme.value);
}

theme.subscribe((value) => {
  if (value === undefined) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = value;
});
