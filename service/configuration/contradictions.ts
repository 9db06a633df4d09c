import { problem, type Problem } from '../../errors/failure.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import type { Reading } from './read.ts'
import { sections as table, type Section } from './sections.ts'

/** What needs something else, by section and key. */
const needs: readonly (readonly [given: string, needed: string])[] = [
  ['http.certificateFile', 'http.keyFile'], ['http.keyFile', 'http.certificateFile'],
  ['kafka.certificateFile', 'kafka.keyFile'], ['kafka.keyFile', 'kafka.certificateFile'],
  ['kafka.username', 'kafka.sasl'], ['kafka.username', 'kafka.password'], ['kafka.password', 'kafka.username'],
  ['kafka.oauthUrl', 'kafka.sasl'], ['kafka.oauthClientId', 'kafka.oauthUrl'], ['kafka.oauthClientSecret', 'kafka.oauthUrl'], ['kafka.oauthScope', 'kafka.oauthUrl'],
  ['schemaRegistry.username', 'schemaRegistry.url'], ['schemaRegistry.username', 'schemaRegistry.password'], ['schemaRegistry.password', 'schemaRegistry.username'],
  ['alarms.secret', 'alarms.url'],
  ...Object.keys(table.kafka).filter((key) => key !== 'brokers').map((key) => [`kafka.${key}`, 'kafka.brokers'] as const),
]

/** What each way of proving who we are takes. */
const saslNeeds = {
  password: ['kafka.username', 'kafka.password'],
  oauthbearer: ['kafka.oauthUrl', 'kafka.oauthClientId', 'kafka.oauthClientSecret'],
} as const

/** What is right by itself and wrong together. */
export function contradictions({ values: { kafka, service }, origins }: Reading<typeof table>): readonly Problem[] {
  const placeOf = (name: string): string | undefined => origins.get(name)?.place
  const refuse = (name: string, reason: Words): Problem => problem('KS-SERVICE-CONFIGURATION', { setting: placeOf(name) ?? variableOf(name), reason: reason })
  const lacking = ([given, needed]: readonly [string, string]): Problem[] =>
    (placeOf(given) !== undefined && placeOf(needed) === undefined ? [refuse(given, phrase('it needs {variable}, which is not set', { variable: variableOf(needed) }))] : [])
  const ofSasl = kafka.sasl === undefined ? [] : saslNeeds[kafka.sasl === 'oauthbearer' ? 'oauthbearer' : 'password'].map((needed) => ['kafka.sasl', needed] as const)
  const withoutTls = kafka.tls ? [] : ['kafka.caFile', 'kafka.certificateFile'].filter((name) => placeOf(name) !== undefined)
  return [
    ...(service.send_ms >= service.lease_ms ? [refuse('service.send_ms', phrase('it must be less than {variable} ({value})', { variable: variableOf('service.lease_ms'), value: service.lease_ms }))] : []),
    ...[...needs, ...ofSasl].flatMap(lacking),
    ...withoutTls.map((name) => refuse(name, phrase('it needs {setting}', { setting: `${variableOf('kafka.tls')}=yes` }))),
  ]
}

function variableOf(name: string): string {
  const [section = '', key = ''] = name.split('.')
  return (table as Readonly<Record<string, Section>>)[section]?.[key]?.variable ?? name
}
