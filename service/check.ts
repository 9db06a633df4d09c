import { codeAndText, failure } from '../errors/failure.ts'
import { readWhole } from './configuration.ts'
import { showConfiguration } from './configuration/show.ts'
import type { Environment } from './configuration/sources.ts'
import { unknownVariables } from './configuration/unknown.ts'

/** Whether the service shall only be checked. Throws KS-START-OPTION-UNKNOWN, and KS-START-SEPARATOR where npm kept the option. */
export function isCheckAsked(args: readonly string[], environment: Environment): boolean {
  if (environment['npm_config_check'] !== undefined) throw failure('KS-START-SEPARATOR', { options: '--check', script: 'start' })
  const unknown = args.find((arg) => arg !== '--check')
  if (unknown !== undefined) throw failure('KS-START-OPTION-UNKNOWN', { given: unknown, known: '--check' })
  return args.length > 0
}

/** What `--check` prints: the effective configuration, and what catches the eye beside it. Throws as `readConfiguration`. */
export function checkConfiguration(environment: Environment): { readonly effective: string; readonly remarks: readonly string[] } {
  return { effective: showConfiguration(readWhole(environment)), remarks: unknownVariables(environment).map((each) => codeAndText(each)) }
}
