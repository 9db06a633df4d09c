import { connect } from 'node:net'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Composition } from '../harness/containers/composition.ts'
import { engine, stopEngine } from '../harness/containers/engine.ts'
import { imageOf } from '../harness/containers/images.ts'
import { startContainers } from '../harness/containers.ts'

/** The first time, images are made. */
const prepare_ms = 600_000
const goesThrough_ms = 300_000

const store = '/var/lib/kuntasilta'
const readAnswers = [
  'java', '-cp', '/opt/kafka/libs/*', 'org.apache.kafka.tools.consumer.ConsoleConsumer', '--bootstrap-server', 'kafka:9092', '--topic', 'municipal.invoices',
  '--from-beginning', '--timeout-ms', '60000', '--property', 'print.headers=true', '--property', 'print.value=false',
]

afterAll(stopEngine)

engine.describe('the composition', () => {
  let composition: Composition
  beforeAll(async () => {
    composition = await Composition.prepare({ ORDERS: '1' })
    await composition.compose('up', '--detach', '--no-build', 'trial')
    await composition.healthy('trial')
  }, prepare_ms)
  afterAll(() => composition?.remove(), goesThrough_ms)

  test('brings one order and its invoice from Kafka to the receivers, and the answer back', async () => {
    await composition.lineOf('simulator', ['tail', '--lines=+1', '-F', `${store}/tampere/received/sap/effects.jsonl`], (line) => line.includes('"file":"T261000001.json"'))
    await composition.lineOf('simulator', ['tail', '--lines=+1', '-F', `${store}/tampere/received/peppol/effects.jsonl`], (line) => line.includes('"file":"261000001_'))
    const answer = await composition.lineOf('kafka', readAnswers, (line) => line.includes('InvoiceDelivered'))
    expect(answer).toContain('ce_type:fi.kuntasilta.municipal.InvoiceDelivered')
  }, goesThrough_ms)

  test('runs our container as a user of its own, who can change nothing of the program', async () => {
    expect((await composition.execute('trial', 'id', '--user')).trim()).toBe('10001')
    expect(await composition.inspect('trial', '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}')).toBe('true [ALL]')
    await expect(composition.execute('trial', 'touch', '/app/service/main.ts')).rejects.toThrow()
  })

  test('shows the password to nobody who looks at the containers', async () => {
    for (const service of ['kafka', 'postgres', 'registry', 'simulator', 'trial']) {
      expect(await composition.inspect(service, '{{json .Config}}')).not.toContain(composition.password)
    }
  })

  test('publishes nothing but the service, and on loopback', async () => {
    const published = await Promise.all(['kafka', 'postgres', 'registry', 'simulator'].map((service) => composition.inspect(service, '{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}')))
    expect(published.map((addresses) => addresses.trim())).toEqual(['', '', '', '127.0.0.1 127.0.0.1'])
  })

  test('stops with 0 when told, and starts without the simulator', async () => {
    await composition.compose('stop', 'trial', 'simulator')
    expect(await composition.inspect('trial', '{{.State.ExitCode}}')).toBe('0')
    await composition.compose('up', '--detach', '--no-build', 'kuntasilta')
    await composition.healthy('kuntasilta')
  }, goesThrough_ms)
})

engine.test('PostgreSQL and Kafka stand in containers where their images are named, and are gone afterwards', async () => {
  const environment: Record<string, string | undefined> = { KAFKA_IMAGE: await imageOf('kafka'), POSTGRES_IMAGE: await imageOf('postgres') }
  const stop = await startContainers(environment)
  try {
    const client = new pg.Client({ connectionString: environment['TEST_DATABASE_URL'] })
    await client.connect()
    expect((await client.query('show server_version_num')).rows[0]).toEqual({ server_version_num: expect.stringMatching(/^1[5-9]/) })
    await client.end()
    const broker = connect(Number(environment['KAFKA_BROKERS']?.split(':')[1]), '127.0.0.1')
    await once(broker, 'connect')
    broker.destroy()
  } finally {
    await stop()
  }
  await expect(new pg.Client({ connectionString: environment['TEST_DATABASE_URL'] }).connect()).rejects.toThrow(/ECONNREFUSED/)
}, prepare_ms)
