import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { codeAndText, Failure } from '../../errors/failure.ts'
import { readConfiguration, readPart, readWhole } from '../../service/configuration.ts'
import { sections, type Section } from '../../service/configuration/sections.ts'
import { formsOf } from '../../service/configuration/setting.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-configuration-'))
afterAll(() => rmSync(folder, { recursive: true }))

const settings = Object.entries(sections as Readonly<Record<string, Section>>).flatMap(([section, of]) => Object.entries(of).map(([key, setting]) => ({ section, key, setting })))
const variables = settings.flatMap(({ key, setting }) => formsOf(key, setting).map(({ variable }) => variable))

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function yaml(text: string): { readonly KUNTASILTA_CONFIG: string } {
  return { KUNTASILTA_CONFIG: file('kuntasilta.yaml', text) }
}

function refusal(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfiguration(environment)
  } catch (error) {
    if (error instanceof Failure) return [{ ...error.problem, also: [] }, ...(error.problem.also ?? [])].map((each) => codeAndText(each))
    throw error
  }
  return []
}

describe('the environment', () => {
  test('need not say anything, and an empty variable counts as not set', () => {
    const defaults = readConfiguration({})
    expect(defaults).toMatchObject({ http: { host: '127.0.0.1', port: 8080 }, operations: { host: '127.0.0.1', port: 9090 }, kafka: { brokers: [], tls: false }, service: { log: 'info' } })
    expect(readConfiguration(Object.fromEntries(variables.map((name) => [name, ''])))).toEqual(defaults)
  })

  test('names every setting once', () => {
    expect(variables.filter((name, index) => variables.indexOf(name) !== index)).toEqual([])
  })

  test('gives lists, words and numbers', () => {
    const { kafka, http } = readConfiguration({ KAFKA_BROKERS: 'one:9092, two:9092', KAFKA_TLS: 'yes', KAFKA_PARTITIONS: '12', KUNTASILTA_HTTP_TRUSTED_PROXIES: '10.0.0.0/8' })
    expect(kafka).toMatchObject({ brokers: ['one:9092', 'two:9092'], tls: true, partitions: 12 })
    expect(http.trustedProxies).toEqual(['10.0.0.0/8'])
  })

  test('is refused for all that is wrong at once, by variable and without a value', () => {
    const wrong = refusal({ KUNTASILTA_HTTP_PORT: 'eighty', KUNTASILTA_ALLOW_LOOPBACK: 'true', KUNTASILTA_HTTP_TRUSTED_PROXIES: 'everybody', SCHEMA_REGISTRY_URL: 'https://user:word@registry.example' })
    expect(wrong).toEqual([
      expect.stringMatching(/KUNTASILTA_ALLOW_LOOPBACK: it must be yes or no/),
      expect.stringMatching(/SCHEMA_REGISTRY_URL: it must be an address/),
      expect.stringMatching(/KUNTASILTA_HTTP_PORT: it must be a whole number from 0 to 65535/),
      expect.stringMatching(/KUNTASILTA_HTTP_TRUSTED_PROXIES: it must be network addresses/),
    ])
    for (const value of ['eighty', 'everybody', 'word@']) expect(wrong.join()).not.toContain(value)
  })
})

describe('the YAML file', () => {
  test('gives what the environment leaves open', () => {
    const given = yaml('kafka:\n  brokers: [one:9092, two:9092]\n  tls: yes\n  partitions: 6\nhttp:\n  port: 8443\n')
    expect(readConfiguration({ ...given, KUNTASILTA_HTTP_PORT: '9000' })).toMatchObject({ kafka: { brokers: ['one:9092', 'two:9092'], tls: true, partitions: 6 }, http: { port: 9000 } })
  })

  test('is refused by line, with the nearest setting for an unknown one', () => {
    expect(refusal(yaml('kafka:\n  broker: [one:9092]\n\nhtttp:\n  port: 1\noperations:\n  port: many\nservice: all\n'))).toEqual([
      expect.stringMatching(/^KS-SERVICE-CONFIGURATION-UNKNOWN: .*kuntasilta.yaml, line 2: kafka.broker. Write kafka.brokers/),
      expect.stringMatching(/^KS-SERVICE-CONFIGURATION-UNKNOWN: .*kuntasilta.yaml, line 4: htttp. Write http/),
      expect.stringMatching(/kuntasilta.yaml, line 8: service: settings must stand below it/),
      expect.stringMatching(/kuntasilta.yaml, line 7: operations.port: it must be a whole number/),
    ])
  })

  test('that is no YAML, or is not there, says so', () => {
    expect(refusal(yaml('kafka: [one'))).toEqual([expect.stringMatching(/^KS-PROFILE-YAML: .*kuntasilta.yaml, line/)])
    expect(refusal({ KUNTASILTA_CONFIG: join(folder, 'none.yaml') })).toEqual([expect.stringMatching(/KUNTASILTA_CONFIG: the file that it names cannot be read: ENOENT/)])
  })

  test('holds senders as a list', () => {
    const token = 'a-token-of-twenty-four-or-more'
    const sender = { name: 'shop', token, sources: ['https://shop.example/'] }
    for (const given of [yaml(`http:\n  senders:\n    - {name: shop, token: ${token}, sources: [https://shop.example/]}\n`), { KUNTASILTA_SENDERS: JSON.stringify([sender]) }]) {
      const [read] = readConfiguration(given).http.senders
      expect({ ...read, token: read?.token.reveal() }).toEqual(sender)
    }
    for (const wrong of ['[', '{}', 'shop', JSON.stringify([{ ...sender, token: 'short' }])]) expect(refusal({ KUNTASILTA_SENDERS: wrong })).toEqual([expect.stringMatching(/KUNTASILTA_SENDERS: it must be a list/)])
  })
})

describe('a secret', () => {
  const kafka = { KAFKA_BROKERS: 'one:9092', KAFKA_SASL: 'plain', KAFKA_USERNAME: 'kuntasilta' }

  test('comes from a variable, or from a file beside whose line end counts for nothing', () => {
    const named = file('password', 'from a file\n')
    expect(readConfiguration({ ...kafka, KAFKA_PASSWORD: 'from a variable' }).kafka.password?.reveal()).toBe('from a variable')
    expect(readConfiguration({ ...kafka, KAFKA_PASSWORD_FILE: named }).kafka.password?.reveal()).toBe('from a file')
    expect(readConfiguration({ ...kafka, ...yaml('kafka:\n  passwordFile: password\n') }).kafka.password?.reveal()).toBe('from a file')
  })

  test('is never shown, also not where it is refused', () => {
    expect(JSON.stringify(readWhole({ ...kafka, KAFKA_PASSWORD: 'hush', DATABASE_URL: 'postgres://u:hush@db.example/k' }))).not.toContain('hush')
    expect(refusal({ ...kafka, KAFKA_PASSWORD: 'hush', KAFKA_PASSWORD_FILE: 'hush' }).join()).toMatch(/KAFKA_PASSWORD_FILE: KAFKA_PASSWORD is given too/)
    expect(refusal({ KUNTASILTA_ALARM_URL: 'hush' }).join()).toMatch(/KUNTASILTA_ALARM_URL: it must be an address that begins with http/)
  })

  test('whose file is missing or is no key is refused by its variable', () => {
    const certificate = file('certificate.pem', '-----BEGIN CERTIFICATE-----\n')
    expect(refusal({ KUNTASILTA_HTTP_CERTIFICATE_FILE: certificate, KUNTASILTA_HTTP_KEY_FILE: join(folder, 'none.pem') })).toEqual([expect.stringContaining('KUNTASILTA_HTTP_KEY_FILE: the file that it names cannot be read: ENOENT')])
    expect(refusal({ KUNTASILTA_HTTP_CERTIFICATE_FILE: certificate, KUNTASILTA_HTTP_KEY_FILE: file('no.pem', 'key') })).toEqual([expect.stringContaining('KUNTASILTA_HTTP_KEY_FILE: it must be the name of a PEM file')])
  })
})

describe('a contradiction is refused:', () => {
  const pem = (): string => file('any.pem', '-----BEGIN CERTIFICATE-----\n')
  test.each<[string, () => Record<string, string>, RegExp]>([
    ['a send that may outlast its claim', () => ({ KUNTASILTA_SEND_MS: '90000' }), /KUNTASILTA_SEND_MS: it must be less than KUNTASILTA_LEASE_MS \(90000\)/],
    ['SASL without a user', () => ({ KAFKA_BROKERS: 'one:9092', KAFKA_SASL: 'scram-sha-256' }), /KAFKA_SASL: it needs KAFKA_USERNAME/],
    ['tokens without their address', () => ({ KAFKA_BROKERS: 'one:9092', KAFKA_SASL: 'oauthbearer' }), /KAFKA_SASL: it needs KAFKA_OAUTH_URL/],
    ['a certificate without its key', () => ({ KAFKA_BROKERS: 'one:9092', KAFKA_TLS: 'yes', KAFKA_CERTIFICATE_FILE: pem() }), /KAFKA_CERTIFICATE_FILE: it needs KAFKA_KEY_FILE/],
    ['authorities without TLS', () => ({ KAFKA_BROKERS: 'one:9092', KAFKA_CA_FILE: pem() }), /KAFKA_CA_FILE: it needs KAFKA_TLS=yes/],
    ['Kafka without brokers, which would run on the embedded bus', () => ({ KAFKA_CREATE_TOPICS: 'yes' }), /KAFKA_CREATE_TOPICS: it needs KAFKA_BROKERS/],
    ['a user of no registry', () => ({ SCHEMA_REGISTRY_USERNAME: 'one', SCHEMA_REGISTRY_PASSWORD: 'two' }), /SCHEMA_REGISTRY_USERNAME: it needs SCHEMA_REGISTRY_URL/],
    ['a signature of nothing', () => ({ KUNTASILTA_ALARM_SECRET: `whsec_${'A'.repeat(32)}` }), /KUNTASILTA_ALARM_SECRET: it needs KUNTASILTA_ALARM_URL/],
  ])('%s', (_, environment, expected) => expect(refusal(environment()).join('\n')).toMatch(expected))

  test('and names the line where it stands in the YAML file', () => {
    expect(refusal(yaml('kafka:\n  brokers: [one:9092]\n  sasl: plain\n  password: hush\n'))).toEqual([
      expect.stringContaining('kuntasilta.yaml, line 4: kafka.password: it needs KAFKA_USERNAME'),
      expect.stringContaining('kuntasilta.yaml, line 3: kafka.sasl: it needs KAFKA_USERNAME'),
    ])
  })
})

test('a program beside the service reads its part, whatever is wrong with the rest', () => {
  expect(readPart(['database'], { KUNTASILTA_DATA: '/srv/kuntasilta', KUNTASILTA_HTTP_PORT: 'eighty' }).database.folder).toBe('/srv/kuntasilta')
})
