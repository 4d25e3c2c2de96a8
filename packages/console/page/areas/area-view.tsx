import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Problem } from '../parts/problem.js';
import type { Area } from '../state/route.js';

type Loaded = { readonly Area: ComponentType };

/** Each area is a file of its own, loaded when it is opened. */
const load: Readonly<Record<Area, () => Promise<Loaded>>> = {
  explore: () => import('./explore/explore.js'),
  account: () => import('./account/account.js'),
  publishing: () => import('./publishing/publishing.js'),
  activity: () => import('./activity/activity.js'),
  access: () => import('./access/access.js'),
};

type Views = Readonly<Partial<Record<Area, ComponentType>>>;

export function AreaView({ area }: { readonly area: Area }) {
  // By area: who goes on at once may be there before the first one has come.
  const views = useSignal<Views>({});
  const problem = useSignal<string | undefined>(undefined);
  useEffect(() => {
    load[area]().then(
      ({ Area: View }) => (views.value = { ...views.value, [area]: View }),
      (error: unknown) => (problem.value = (error as Error).message),
    );
  }, [area, views, problem]);
  if (problem.value !== undefined) return <Problem text={problem.value} />;
  const View = views.value[area];
  return View ? <View /> : null;
}
