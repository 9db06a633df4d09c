import type { Clock } from '../base/clock.ts'
import type { Language } from '../errors/language.ts'

/** What the command line is given of the world around it. */
export interface OuterWorld {
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

/** What a command may use of it. */
export interface CliWorld extends OuterWorld {
  /** In which problems are told, and images written. Throws KS-START-OPTION for one that we do not speak. */
  readonly language: Language
}
