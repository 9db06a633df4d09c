import { systemClock } from '../base/clock.ts'
import { lastWords } from '../errors/failure.ts'
import { refuseLostOptions } from '../scripts/separator.ts'
import { languageOfFailure } from './language.ts'
import { optionNames } from './optionNames.ts'
import { cliProgram } from './program.ts'

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
try {
  refuseLostOptions(optionNames(program))
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${lastWords(error, languageOfFailure(program.opts<{ readonly language?: string }>().language, process.env))}\n`)
  process.exitCode = 1
}
