import Fastify from 'fastify'
import type { Registry } from 'prom-client'
import { listen } from '../listen.ts'
import type { ReadyParts } from './readiness.ts'

/** Where health and metrics are read, and what they tell. */
export interface OperationsOptions {
  readonly host: string
  readonly port: number
  readonly ready: ReadyParts
  readonly registry: Registry
  /** Brings what the metrics say of the ledger and the bus up to date. */
  readonly refresh: () => Promise<void>
}

/**
 * Starts the server for those who run the service, on an address of its own: `/health/live`, `/health/ready` (503 with what is wrong, part by
 * part) and `/metrics` in Prometheus' text format.
 */
export async function startOperationsServer({ host, port, ready, registry, refresh }: OperationsOptions): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = Fastify({ forceCloseConnections: true })
  server.get('/health/live', () => ({ live: true }))
  server.get('/health/ready', async (_, reply) => {
    const read = await ready.read()
    return reply.code(read.ready ? 200 : 503).send(read)
  })
  server.get('/metrics', async (_, reply) => {
    await refresh()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  const address = await listen(server, { host, port }, 'KUNTASILTA_OPS_HOST and KUNTASILTA_OPS_PORT')
  return { address, close: () => server.close() }
}
