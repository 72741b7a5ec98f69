import type { RawOptions } from '../../contract/options';
import { describeOptions } from '../../options/describeOptions';
import type { World } from '../../options/Fault';

/** Prints what is in force on the console: version, backends, options, and the defaults of the rest. */
export function showOptions(
  options: RawOptions,
  ports: { readonly world: World; readonly hasOwnBackend: boolean },
): void {
  const { set, defaults, backends } = describeOptions(options, ports);
  console.group(`[shopbell] ${__SHOPBELL_VERSION__}`);
  console.info(
    [
      `Backend: ${backends.join(', then ') || 'none'}`,
      ...(set.length > 0 ? ['Set:', ...set.map((line) => `  ${line}`)] : []),
      `By default: ${defaults.join(', ')}`,
    ].join('\n'),
  );
  console.groupEnd();
}
