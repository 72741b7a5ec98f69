import type { FunctionComponent } from 'preact';
import type { ShellModel } from './ShellModel';

interface LaterProps {
  readonly shell: ShellModel;
  /** A view of the code that comes after the first paint. */
  readonly view: 'Slot' | 'HealthNote' | 'ScreenView';
  /** Name of the slot. */
  readonly name?: string;
  readonly subject?: unknown;
}

/** Draws nothing until that code is there. */
export function Later({ view, ...props }: LaterProps) {
  const View = props.shell.code.value?.[view] as FunctionComponent<object> | undefined;
  return View ? <View {...props} /> : null;
}
