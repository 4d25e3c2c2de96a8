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

export function AreaView({ area }: { readonly area: Area }) {
  const loaded = useSignal<{ readonly area: Area; readonly View: ComponentType } | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  useEffect(() => {
    load[area]().then(
      ({ Area: View }) => (loaded.value = { area, View }),
      (error: unknown) => (problem.value = (error as Error).message),
    );
  }, [area, loaded, problem]);
  if (problem.value !== undefined) return <Problem text={problem.value} />;
  const View = loaded.value?.area === area ? loaded.value.View : undefined;
  return View ? <View /> : null;
}
