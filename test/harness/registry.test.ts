import { expect } from 'vitest'
import { createRegistryClient } from '../../schemas/registry/client.ts'
import { OwnRegistry, ownSchemaRegistry, schemaRegistry, sharedRegistry } from './registry.ts'

schemaRegistry.test('all files of a run have the same schema registry', async () => {
  const url = await sharedRegistry()
  expect(await sharedRegistry()).toBe(url)
  expect(await createRegistryClient({ url, timeout_ms: 10_000 }).schemaById(2_000_000_000)).toEqual({ is: 'unknown' })
}, 60_000)

ownSchemaRegistry.test('a registry of its own can be stopped, and started again at the same address', async () => {
  const registry = await OwnRegistry.prepare()
  const client = createRegistryClient({ url: registry.url, timeout_ms: 10_000 })
  const answer = async (): Promise<string> => (await client.schemaById(2_000_000_000)).is
  try {
    expect(await answer()).toBe('unavailable')
    await registry.start()
    expect(await answer()).toBe('unknown')
    await registry.stop()
    expect(await answer()).toBe('unavailable')
    await registry.start()
    expect(await answer()).toBe('unknown')
  } finally {
    await registry.stop()
  }
}, 120_000)
