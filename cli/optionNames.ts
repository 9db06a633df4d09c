import type { Command } from 'commander'

/** The long names of all options of a command and of those below it, without dashes. */
export function optionNames(command: Command): readonly string[] {
  const own = command.options.flatMap(({ long }) => (long ? [long.replace(/^--/, '')] : []))
  return [...new Set([...own, ...command.commands.flatMap(optionNames)])]
}
