import { afterAll, beforeAll, expect, test } from 'vitest'
import { ManualClock } from '../../../base/clock.ts'
import { cliProgram } from '../../../cli/program.ts'
import { createRegistryClient } from '../../../schemas/registry/client.ts'
import { contractSchemas, subjectOf } from '../../../schemas/registry/subjects.ts'
import { restingPort } from '../../../simulator/restingPort.ts'
import { OwnRegistry, ownSchemaRegistry } from '../../harness/registry.ts'

/** What `schemas register` prints, and whether it fails. */
async function register(url: string | undefined, ...options: readonly string[]): Promise<{ readonly lines: readonly string[]; readonly faults: readonly string[]; readonly failed: boolean }> {
  const lines: string[] = []
  const faults: string[] = []
  let failed = false
  await cliProgram({
    environment: { SCHEMA_REGISTRY_URL: url }, folder: '.', clock: new ManualClock(0),
    print: (line) => void lines.push(line), printBytes: () => undefined, printFault: (line) => void faults.push(line), fail: () => { failed = true },
  }).parseAsync(['schemas', 'register', ...options], { from: 'user' })
  return { lines, faults, failed }
}

test('schemas register says that no registry is configured, or that it does not answer', async () => {
  await expect(register(undefined)).rejects.toMatchObject({ code: 'KS-REGISTRY-NOT-SET' })
  await expect(register(`http://127.0.0.1:${await restingPort()}`)).rejects.toMatchObject({ code: 'KS-REGISTRY-UNAVAILABLE' })
})

ownSchemaRegistry.describe('schemas register', () => {
  let registry: OwnRegistry
  beforeAll(async () => {
    registry = await OwnRegistry.prepare()
    await registry.start()
  }, 120_000)
  afterAll(() => registry.stop())

  const count = contractSchemas.length
  const subjects = new Set(contractSchemas.map(({ subject }) => subject)).size

  test('with --dry-run says what it would do; then it does that once, and names what the registry refuses', async () => {
    const taken = 'fi.kuntasilta.shop.CataloguePublished'
    const other = '{"type":"record","name":"CataloguePublished","namespace":"fi.kuntasilta.shop","fields":[{"name":"story","type":"int"}]}'
    const client = createRegistryClient({ url: registry.url, timeout_ms: 30_000 })
    expect(await client.register(subjectOf(taken), other)).toMatchObject({ is: 'known' })

    const dry = await register(registry.url, '--dry-run')
    expect(dry.lines.at(-1)).toMatch(new RegExp(`: ${count} would be registered, ${subjects} subjects would be set to FULL_TRANSITIVE\\. Nothing was changed\\.$`))
    expect(dry.lines.join('\n')).toMatch(/shop\.invoices-fi\.kuntasilta\.shop\.InvoiceIssued +1 +missing/)

    const refused = contractSchemas.filter(({ subject }) => subject === subjectOf(taken))
    const done = await register(registry.url)
    expect(done.lines.at(-1)).toMatch(new RegExp(`: ${count - refused.length} registered, ${subjects} subjects set to FULL_TRANSITIVE\\.$`))
    expect(done).toMatchObject({ failed: true, faults: refused.map((_, index) => expect.stringMatching(new RegExp(`^KS-REGISTRY-REFUSED: .*shop\\.catalogue-fi\\.kuntasilta\\.shop\\.CataloguePublished, version ${index + 1}: .*STRING`))) })

    const again = await register(registry.url, '--json')
    const { schemas, levels } = JSON.parse(again.lines.join('\n')) as { schemas: { found: string }[]; levels: unknown[] }
    expect(levels).toEqual([])
    expect(schemas.map(({ found }) => found).toSorted()).toEqual([...Array(refused.length).fill('refused'), ...Array(count - refused.length).fill('registered')].toSorted())
  }, 120_000)
})
