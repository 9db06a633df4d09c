import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { restingPort } from '../../simulator/restingPort.ts'
import { startRegistryProcess, type RegistryProcess } from './registryProcess.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for the address of the run's schema registry; the first that asks has it started. */
    registryDesk: string
  }
}

/** Opens the desk for the run, and afterwards stops the registry if anybody wanted it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let registry: Promise<RegistryProcess> | undefined
  const desk = createServer((_, response) => {
    registry ??= restingPort().then(startRegistryProcess)
    registry.then(({ url }) => response.end(url), (error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  project.provide('registryDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  return async () => {
    desk.closeAllConnections()
    desk.close()
    await registry?.then((each) => each.stop(), () => undefined)
  }
}
