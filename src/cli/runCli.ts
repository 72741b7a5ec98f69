import { findNearest } from '../lib/findNearest';
import { checkCommand } from './check/checkCommand';
import type { Command } from './Command';
import { EXIT, type ExitCode } from './exitCodes';
import { readFlags } from './readFlags';
import type { System } from './System';
import { UsageError } from './UsageError';
import { HELP_FLAG, writeCommandHelp, writeHelp } from './writeHelp';

const COMMANDS: readonly Command[] = [checkCommand];

/** Runs what was typed after `shopbell`. Answers the exit code and never rejects for what was typed. */
export async function runCli(args: readonly string[], system: System): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      system.write(writeHelp(COMMANDS));
      return name === undefined ? EXIT.usage : EXIT.fine;
    }
    if (name === '--version' || name === '-v') {
      system.write(`${__SHOPBELL_VERSION__}\n`);
      return EXIT.fine;
    }
    return await runCommand(findCommand(name), rest, system);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    system.complain(`shopbell: ${error.message}\n`);
    return EXIT.usage;
  }
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  const near = findNearest(
    name.replace(/^-+/, ''),
    COMMANDS.map((each) => each.name),
  );
  const what = name.startsWith('-') ? `flag ${name}` : `command “${name}”`;
  throw new UsageError(
    `There is no ${what}.${near ? ` Did you mean shopbell ${near}?` : ' shopbell --help lists what there is.'}`,
  );
}

async function runCommand(command: Command, args: readonly string[], system: System): Promise<ExitCode> {
  const { flags, targets } = readFlags(args, { ...command.flags, ...HELP_FLAG });
  if (!flags['help']) return command.run({ flags, targets, system });
  system.write(writeCommandHelp(command));
  return EXIT.fine;
}
