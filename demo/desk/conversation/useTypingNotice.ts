import { useRef } from 'preact/hooks';

/** Typing counts as stopped after this long without a key. */
const QUIET_MS = 4000;

/** Says once that the agent types, and once that they stopped: after a pause, or when told. */
export function useTypingNotice(say: (on: boolean) => void): {
  readonly type: () => void;
  readonly stop: () => void;
} {
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(quiet.current);
    if (quiet.current) say(false);
    quiet.current = undefined;
  };
  const type = () => {
    if (!quiet.current) say(true);
    clearTimeout(quiet.current);
    quiet.current = setTimeout(stop, QUIET_MS);
  };
  return { type, stop };
}
