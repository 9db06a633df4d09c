import { parseArgs } from 'node:util'
import { failure, lastWords } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { refuseLostOptions } from '../../scripts/separator.ts'
import { languageOf, languageOfFailure } from '../language.ts'
import { bytesOf, filesIn } from './files.ts'
import { report } from './report.ts'
import { ruleChoice } from './ruleChoice.ts'
import { isFatal, verdictOf } from './verdict.ts'

const options = {
  json: { type: 'boolean' },
  language: { type: 'string' },
  rules: { type: 'string', multiple: true },
} as const

let language = languageOfFailure(undefined, process.env)
try {
  refuseLostOptions(Object.keys(options))
  const { values, positionals } = readArguments()
  language = languageOf(values.language, process.env)
  const choice = ruleChoice(values.rules ?? [])
  if (positionals.length === 0) throw failure('KS-START-OPTION', { option: 'validate', value: '', allowed: phrase('files or folders') })
  for (const file of filesIn(positionals)) {
    const verdict = verdictOf(file, () => bytesOf(file), choice, language)
    process.stdout.write(`${values.json === true ? JSON.stringify(verdict) : report(verdict, language)}\n`)
    if (isFatal(verdict)) process.exitCode = 1
  }
} catch (error) {
  process.stderr.write(`${lastWords(error, language)}\n`)
  process.exitCode = 1
}

function readArguments(): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (cause) {
    throw failure('KS-START-OPTION-UNKNOWN', { given: process.argv.slice(2).join(' '), known: Object.keys(options).map((name) => `--${name}`).join(', ') }, cause)
  }
}
