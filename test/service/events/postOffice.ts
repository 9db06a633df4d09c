import Fastify, { type FastifyInstance } from 'fastify'
import { Secret } from '../../../base/secret.ts'
import type { Bus, Subscription } from '../../../bus/port.ts'
import { startIntake } from '../../../pipelines/intake/intake.ts'
import { Wakes } from '../../../pipelines/wake.ts'
import { defaultEventLimits, type EventLimits } from '../../../service/events/limits.ts'
import type { OutgoingIds } from '../../../pipelines/registry/outgoingSchemas.ts'
import { eventRoutes } from '../../../service/events/routes.ts'
import type { Stage } from '../../pipelines/stage/stage.ts'

export const token = 'token-of-the-shop-2p9f'
export const otherToken = 'token-of-the-other-7x1q'

/** What came back for a post. */
export interface Posted {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly accepted: number | undefined
  /** `path code` of every error. */
  readonly errors: readonly string[]
  readonly unlisted: number | undefined
  readonly messages: readonly string[]
}

export interface PostOptions {
  readonly token?: string | null
  readonly contentType?: string
  readonly traceparent?: string
  readonly acceptLanguage?: string
}

/** The door for posted events on a stage's bus, with the intake running behind it. */
export interface PostOffice {
  /** Posts a JSON value, or raw bytes as they are. */
  post(body: unknown, options?: PostOptions): Promise<Posted>
  /** What the service was told of errors and recoveries. */
  readonly told: unknown[]
  /** Resolves when all that lies on the bus was taken in. */
  takenIn(): Promise<void>
  close(): Promise<void>
}

const batchType = 'application/cloudevents-batch+json'

export async function openPostOffice({ bus, clock, database: { pool }, profiles, decode }: Stage, limits: Partial<EventLimits> = {}, { door = bus, outgoing }: { readonly door?: Pick<Bus, 'publish'>; readonly outgoing?: OutgoingIds } = {}): Promise<PostOffice> {
  const told: unknown[] = []
  const server: FastifyInstance = Fastify()
  await server.register(eventRoutes({
    bus: door, clock, outgoing, limits: { ...defaultEventLimits, ...limits },
    senders: [
      { name: 'shop', token: new Secret(token), sources: ['urn:shop', 'urn:shop:returns'] },
      { name: 'other', token: new Secret(otherToken), sources: ['urn:other'] },
    ],
    onError: (part, error) => void told.push([part, error]),
    onRecovery: (part) => void told.push([part, 'works']),
  }))
  const intake: Subscription = await startIntake({ bus, pool, clock, profiles, decode, wakes: new Wakes(), group: 'test', batchSize: 50, onTakenIn: () => undefined, onError: (error) => void told.push(error) })
  return {
    told,
    async post(body, options = {}) {
      const given = options.token === undefined ? token : options.token
      const response = await server.inject({
        method: 'POST', url: '/events', payload: Buffer.isBuffer(body) ? body : JSON.stringify(body),
        headers: {
          'content-type': options.contentType ?? (Array.isArray(body) ? batchType : 'application/cloudevents+json'),
          ...(given === null ? {} : { authorization: `Bearer ${given}` }),
          ...(options.traceparent === undefined ? {} : { traceparent: options.traceparent }),
          ...(options.acceptLanguage === undefined ? {} : { 'accept-language': options.acceptLanguage }),
        },
      })
      const answer = response.json<{ accepted?: number; unlisted?: number; errors?: { code: string; path?: string; message: string }[] }>()
      return {
        status: response.statusCode,
        headers: response.headers as Posted['headers'],
        accepted: answer.accepted,
        errors: (answer.errors ?? []).map(({ code, path }) => (path === undefined ? code : `${path} ${code}`)),
        unlisted: answer.unlisted,
        messages: (answer.errors ?? []).map(({ message }) => message),
      }
    },
    takenIn: () => intake.caughtUp(),
    async close() {
      await intake.stop()
      await server.close()
    },
  }
}
