import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** Ends the command, saying what is wrong with what was asked and how to ask. Exit code 2. */
export function wrongUse(message: string, usage: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

/** The options of a command; `--help` prints how to use it, and an option that does not exist is no stack trace. */
export function readOptions<const O extends Options>(usage: string, options: O): Values<O> {
  if (process.argv.slice(2).some((one) => one === '--help' || one === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return wrongUse(error instanceof Error ? error.message : String(error), usage);
  }
}
