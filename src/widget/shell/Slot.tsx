import { LazyView } from './LazyView';
import type { ShellModel } from './ShellModel';

interface SlotProps {
  readonly shell: ShellModel;
  /** The place's name, e.g. `home`. */
  readonly name: string;
  readonly subject?: unknown;
}

/** A place that running features fill, in the registry's order. */
export function Slot({ shell, name, subject }: SlotProps) {
  return (
    <>
      {shell.active.value.map(({ plugin, model, context }) => {
        const load = plugin.slots?.[name];
        return (
          load && (
            <LazyView
              key={plugin.id}
              shell={shell}
              load={load}
              props={{ model, context, subject }}
              fallback={null}
            />
          )
        );
      })}
    </>
  );
}
