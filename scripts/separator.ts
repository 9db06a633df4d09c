import { failure } from '../errors/failure.ts'

/**
 * Refuses options that npm kept for itself: of `npm run demo --seed 7` npm 9 to 11 hand the script at most the 7, and turn
 * the option into the environment variable `npm_config_seed`; `npm run demo -- --seed 7` is meant. (npm 12 refuses options
 * that it does not know by itself.)
 *
 * @param names the script's own options, without dashes, such as `seed`
 * @throws Failure KS-START-SEPARATOR
 */
export function refuseLostOptions(names: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): void {
  const lost = names.filter((name) => environment[`npm_config_${name.replaceAll('-', '_').toLowerCase()}`] !== undefined)
  if (lost.length === 0) return
  const script = environment['npm_lifecycle_event'] ?? 'demo'
  throw failure('KS-START-SEPARATOR', { options: lost.map((name) => `--${name}`).join(' '), script })
}
