import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The values of a command's options by name, or in one line what is wrong with the arguments. */
export function optionValues<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
