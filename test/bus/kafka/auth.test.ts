import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test, vi } from 'vitest'
import { phrase } from '../../../errors/words/words.ts'
import { Secret } from '../../../base/secret.ts'
import { createKafkaBus } from '../../../bus/kafka/bus.ts'
import type { KafkaBusOptions, KafkaSasl } from '../../../bus/kafka/options.ts'
import { restingPort } from '../../../simulator/restingPort.ts'
import { startOwnBroker } from '../../harness/kafka/broker.ts'
import { ownKafka } from '../../harness/kafka/kafka.ts'
import { record } from '../../suites/bus/stage.ts'
import { makeCertificates, type Certificates } from './certificates.ts'
import { quickOptions } from './kafkaDriver.ts'
import { readAll } from './reading.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const username = 'kuntasilta'
const password = new Secret('salasana ä')
const modules = 'org.apache.kafka.common.security'

ownKafka.describe('logging in to Kafka', () => {
  let tokens: Server
  let certificates: Certificates
  const ports = { plain: 0, sasl: 0, tls: 0, oauth: 0 }
  const at = (port: number): readonly string[] => [`127.0.0.1:${port}`]

  beforeAll(async () => {
    tokens = await startTokenServer()
    for (const name of Object.keys(ports) as (keyof typeof ports)[]) ports[name] = await restingPort()
    const folder = await mkdtemp(join(tmpdir(), 'ks-certificates-'))
    certificates = await makeCertificates(folder)
    await writeFile(join(folder, 'keystore.pem'), certificates.server.key + certificates.server.certificate)
    const controller = await restingPort()
    const broker = await startOwnBroker({
      port: ports.plain,
      scramUsers: ['SCRAM-SHA-256', 'SCRAM-SHA-512'].map((mechanism) => `${mechanism}=[name=${username},password=${password.reveal()}]`),
      properties: {
        'controller.quorum.voters': `1@127.0.0.1:${controller}`,
        'listeners': `PLAINTEXT://127.0.0.1:${ports.plain},SASL://127.0.0.1:${ports.sasl},TLS://127.0.0.1:${ports.tls},OAUTH://127.0.0.1:${ports.oauth},CONTROLLER://127.0.0.1:${controller}`,
        'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL:SASL_PLAINTEXT,TLS:SSL,OAUTH:SASL_PLAINTEXT',
        'listener.name.sasl.sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
        'listener.name.sasl.plain.sasl.jaas.config': `${modules}.plain.PlainLoginModule required user_${username}="salasana \\u00e4";`,
        'listener.name.sasl.scram-sha-256.sasl.jaas.config': `${modules}.scram.ScramLoginModule required;`,
        'listener.name.sasl.scram-sha-512.sasl.jaas.config': `${modules}.scram.ScramLoginModule required;`,
        'listener.name.oauth.sasl.enabled.mechanisms': 'OAUTHBEARER',
        'listener.name.oauth.oauthbearer.sasl.jaas.config': `${modules}.oauthbearer.OAuthBearerLoginModule required;`,
        'listener.name.tls.ssl.keystore.type': 'PEM',
        'listener.name.tls.ssl.keystore.location': join(folder, 'keystore.pem'),
        'listener.name.tls.ssl.truststore.type': 'PEM',
        'listener.name.tls.ssl.truststore.location': join(folder, 'ca.pem'),
        'listener.name.tls.ssl.client.auth': 'required',
      },
    })
    return async () => {
      tokens.close()
      await broker.end()
      await rm(folder, { recursive: true })
    }
  })

  const oauth = (clientSecret: string): KafkaSasl =>
    ({ mechanism: 'oauthbearer', tokenUrl: `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`, clientId: username, clientSecret: new Secret(clientSecret), scope: 'kafka' })

  async function roundTrip(port: number, options: Partial<KafkaBusOptions>): Promise<readonly string[]> {
    const name = randomUUID()
    const reader = await readAll(at(port), [{ name, partitions: 1 }], {}, options)
    await reader.bus.publish([record(name, 'k', 'let in')])
    await reader.caughtUp()
    return reader.texts
  }

  test.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)('with a user name and a password: %s', async (mechanism) => {
    expect(await roundTrip(ports.sasl, { sasl: { mechanism, username, password } })).toStrictEqual(['let in'])
  })

  test.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)('a wrong password is one clear error: %s', async (mechanism) => {
    const bus = createKafkaBus(quickOptions(at(ports.sasl), { topics: [{ name: 'any' }], sasl: { mechanism, username, password: new Secret('wrong') } }))
    const refused = await bus.catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'KS-BUS-LOGIN', problem: { parameters: { brokers: at(ports.sasl)[0] } } })
    expect(String(refused)).not.toContain('wrong')
  })

  test('with an access token', async () => {
    expect(await roundTrip(ports.oauth, { sasl: oauth('client secret') })).toStrictEqual(['let in'])
  })

  test('a token that cannot be fetched is one clear error', async () => {
    const bus = createKafkaBus(quickOptions(at(ports.oauth), { topics: [{ name: 'any' }], sasl: oauth('wrong') }))
    await expect(bus).rejects.toMatchObject({ code: 'KS-BUS-TOKEN', problem: { parameters: { reason: phrase('It answered {status}', { status: 401 }) } } })
  })

  test('over TLS, each side with a certificate of the same authority', async () => {
    const { ca, client } = certificates
    expect(await roundTrip(ports.tls, { tls: { ca, certificate: client.certificate, key: new Secret(client.key) } })).toStrictEqual(['let in'])
  })

  test('brokers whose authority is not known are not trusted', async () => {
    const said: string[] = []
    const bus = await createKafkaBus(quickOptions(at(ports.tls), { topics: [{ name: 'any' }], tls: {}, log: (_, message) => said.push(message) }))
    await bus.close()
    expect(said.at(-1)).toMatch(/cannot be reached.*certificate/)
  })
})

/** Gives unsecured tokens (`alg: none`), which a broker without further settings believes, to one client. */
async function startTokenServer(): Promise<Server> {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request))
    const known = form.get('grant_type') === 'client_credentials' && form.get('client_id') === username && form.get('client_secret') === 'client secret' && form.get('scope') === 'kafka'
    const now_s = Math.floor(Date.now() / 1000)
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify(known ? { access_token: `${part({ alg: 'none' })}.${part({ sub: username, iat: now_s, exp: now_s + 3600 })}.`, token_type: 'bearer' } : { error: 'invalid_client' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
