// Plain Node without dependencies: this runs before there are any.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A signal again within this time is the same one that came a second way, as from npm and from the terminal. */
const SAME_SIGNAL_MS = 1000;
const isWindows = process.platform === 'win32';

/**
 * Runs a command in the root to its end and hands signals on, each once. Resolves with the exit code as a
 * shell gives it, with what it printed if `isQuiet` kept that back, and whether a signal was handed on.
 */
export function run(command, args, { env = {}, isQuiet = false } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: isWindows && command === 'npm',
    // In a group of its own: Ctrl+C reaches it once, through us, and not again while it closes its database.
    detached: !isWindows,
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve) => {
    const end = (code) => resolve({ code, output, wasStopped: stopForwarding() });
    child.once('error', (error) => {
      output += `${error.message}\n`;
      if (!isQuiet) console.error(error.message);
      end(1);
    });
    child.once('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Returns how to stop; that answers whether a signal came. */
function forwardSignals(child) {
  let lastAt = -Infinity;
  const forward = (signal) => {
    const now = performance.now();
    if (now - lastAt > SAME_SIGNAL_MS && !isWindows) child.kill(signal);
    lastAt = now;
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward);
    return lastAt > 0;
  };
}
