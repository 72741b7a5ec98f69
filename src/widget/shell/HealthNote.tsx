import type { ShellModel } from './ShellModel';

/** Says in one sentence what does not work and what still does; nothing while all is well. */
export function HealthNote({ shell }: { readonly shell: ShellModel }) {
  const health = shell.health.value;
  return <div role="status">{health !== 'ok' && <p class="note">{shell.t(`health.${health}`)}</p>}</div>;
}
