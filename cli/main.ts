import { systemClock } from '../base/clock.ts'
import { lastWords } from '../errors/failure.ts'
import { refuseLostOptions } from '../scripts/separator.ts'
import { optionNames } from './optionNames.ts'
import { cliProgram } from './program.ts'

try {
  const program = cliProgram({
    environment: process.env,
    folder: process.cwd(),
    clock: systemClock,
    print: (line) => process.stdout.write(`${line}\n`),
    printBytes: (bytes) => process.stdout.write(bytes),
    printFault: (line) => process.stderr.write(`${line}\n`),
    fail: () => {
      process.exitCode = 1
    },
  })
  refuseLostOptions(optionNames(program))
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exitCode = 1
}
