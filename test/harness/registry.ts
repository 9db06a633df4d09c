import { inject } from 'vitest'
import { restingPort } from '../../simulator/restingPort.ts'
import { missingForRegistry } from './registryArchive.ts'
import { startRegistryProcess, type RegistryProcess } from './registryProcess.ts'
import { requirement } from './requirement.ts'

const given = process.env['SCHEMA_REGISTRY_URL']

/** Whether a schema registry can be had: the one that SCHEMA_REGISTRY_URL names, or one that is started. */
export const schemaRegistry = await requirement('schema registry', () => (given ? undefined : missingForRegistry()))

/** Whether a test can have a schema registry to itself. */
export const ownSchemaRegistry = await requirement('schema registry of its own', missingForRegistry)

/** The address of the registry that all files of a run share; what is registered there stays. */
export async function sharedRegistry(): Promise<string> {
  if (given) return given
  const answer = await fetch(inject('registryDesk'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** A registry of one test's own, which it may stop and start again at the same address. It remembers nothing over that. */
export class OwnRegistry {
  readonly url: string
  readonly #port: number
  #process: RegistryProcess | undefined

  private constructor(port: number) {
    this.#port = port
    this.url = `http://127.0.0.1:${port}/apis/ccompat/v7`
  }

  /** A place for a registry; `start` starts it. */
  static async prepare(): Promise<OwnRegistry> {
    return new OwnRegistry(await restingPort())
  }

  async start(): Promise<void> {
    this.#process ??= await startRegistryProcess(this.#port)
  }

  /** Ends it at once, if it runs. */
  async stop(): Promise<void> {
    await this.#process?.stop()
    this.#process = undefined
  }
}
