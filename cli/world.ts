import type { Clock } from '../base/clock.ts'

/** What a command may use of the world around it. */
export interface CliWorld {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly clock: Clock
  /** Prints one line of the answer. */
  print(line: string): void
  /** Writes bytes of the answer as they are. */
  printBytes(bytes: Uint8Array): void
  /** Prints one line about a fault. */
  printFault(line: string): void
  /** Ends with exit code 1 once the command is done. */
  fail(): void
}
