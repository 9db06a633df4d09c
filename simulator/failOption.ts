import { duration_ms } from '../base/duration.ts'
import type { Profile } from '../connectors/profile/schema.ts'
import { failure } from '../errors/failure.ts'
import { phrase, said } from '../errors/words/words.ts'
import type { Injection } from './receivers/failures/injection.ts'

const kinds = ['down', 'no-answer', 'answers-twice', 'claims-duplicate', 'malformed-answer', 'bad-signature'] as const

/** A failure that a receiver shows from the start. */
export interface AskedFailure {
  readonly municipality: string
  readonly system: string
  readonly failure: (typeof kinds)[number]
  /** Until the end where absent. */
  readonly for_ms?: number
}

/**
 * Reads `nokia/einvoice=down:PT60S,tampere/peppol=answers-twice`.
 *
 * @throws Failure KS-START-OPTION
 */
export function readFailures(text: string): readonly AskedFailure[] {
  return text.split(',').map((one) => {
    const [, municipality = '', system = '', kind, wait] = /^([^/=]+)\/([^/=]+)=([a-z-]+)(?::(.+))?$/.exec(one) ?? []
    const for_ms = wait === undefined ? undefined : duration_ms(wait)
    const known = kinds.find((each) => each === kind)
    if (known === undefined || (wait !== undefined && for_ms === undefined)) {
      throw failure('KS-START-OPTION', { option: 'fail', value: one, allowed: said(`municipality/system=failure or municipality/system=failure:duration, such as nokia/einvoice=down:PT60S; the failures are ${kinds.join(', ')}`) })
    }
    return { municipality, system, failure: known, ...(for_ms !== undefined && { for_ms }) }
  })
}

/** Throws KS-START-OPTION where a failure is asked of a system that no profile has. */
export function refuseUnknownSystems(asked: readonly AskedFailure[], profiles: readonly Pick<Profile, 'municipality' | 'systems'>[]): void {
  const lanes = profiles.flatMap(({ municipality, systems }) => Object.keys(systems).map((system) => `${municipality}/${system}`))
  const unknown = asked.map(({ municipality, system }) => `${municipality}/${system}`).find((lane) => !lanes.includes(lane))
  if (unknown !== undefined) throw failure('KS-START-OPTION', { option: 'fail', value: unknown, allowed: phrase('one of {values}', { values: lanes.join(', ') }) })
}

/** What a receiver is told, from now on. */
export function injectionOf({ failure: kind, for_ms }: AskedFailure, now_ms: number): Injection {
  const window = for_ms === undefined ? {} : { until: new Date(now_ms + for_ms).toISOString() }
  return kind === 'down' ? { failure: kind, how: 'refuses connections', ...window } : { failure: kind, ...window }
}
