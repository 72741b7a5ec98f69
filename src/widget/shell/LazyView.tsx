import { useSignal } from '@preact/signals';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import type { LoadView } from '../../contract/plugin';
import type { ShellModel } from './ShellModel';

const loaded = new WeakMap<LoadView<never>, FunctionComponent<object>>();

interface LazyViewProps {
  readonly shell: Pick<ShellModel, 't'>;
  /** Stable across renders: it is the key under which the view is remembered. */
  readonly load: LoadView<never>;
  readonly props: object;
  /** Drawn after 200 ms while the code is on its way. @default a skeleton */
  readonly fallback?: ComponentChildren;
}

/** Draws a view whose code arrives later; a view that fails says so and never takes the panel with it. */
export function LazyView({ shell, load, props, fallback = <div class="skeleton" /> }: LazyViewProps) {
  const failed = useSignal(false);
  const arrivals = useSignal(0);
  const [error, reset] = useErrorBoundary((reason) => console.warn('[shopbell] A view failed.', reason));
  const fetchView = () => {
    failed.value = false;
    load().then(
      (view) => {
        loaded.set(load, view as FunctionComponent<object>);
        arrivals.value++;
      },
      () => (failed.value = true),
    );
  };
  useEffect(() => {
    if (!loaded.has(load)) fetchView();
  }, [load]);

  if (error || failed.value) {
    return (
      <p class="note" role="alert">
        {shell.t('view.failed')}{' '}
        <button class="link" type="button" onClick={error ? reset : fetchView}>
          {shell.t('view.retry')}
        </button>
      </p>
    );
  }
  const ViewNow = arrivals.value >= 0 && loaded.get(load);
  return ViewNow ? <ViewNow {...props} /> : <>{fallback}</>;
}
