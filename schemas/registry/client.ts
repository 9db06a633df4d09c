import { z } from 'zod'
import { phrase, saidOr, type Words } from '../../errors/words/words.ts'
import { mapAnswer, type RegistryAnswer } from './answer.ts'
import { withReferences } from './references.ts'
import { longestReason, openRegistry, type RegistryAccess } from './request.ts'

/** The Confluent-compatible API of a schema registry. No call rejects: what goes wrong is in the answer. */
export interface RegistryClient {
  /** The registry's address, for messages and as its name in the ledger. */
  readonly registry: string
  /** A schema's self-contained text. */
  schemaById(id: number): Promise<RegistryAnswer<string>>
  /** The id of a schema that a subject has; asking registers nothing. */
  idOf(subject: string, schema: string): Promise<RegistryAnswer<number>>
  /** Registers a schema, and gives its id. */
  register(subject: string, schema: string): Promise<RegistryAnswer<number>>
  /** Why a subject would not take a schema as its next version; undefined where it would. Unknown: there is no such subject. */
  objectionTo(subject: string, schema: string): Promise<RegistryAnswer<Words | undefined>>
  /** A subject's own compatibility level. */
  compatibility(subject: string): Promise<RegistryAnswer<string>>
  setCompatibility(subject: string, level: string): Promise<RegistryAnswer<unknown>>
}

/** The wire format has four bytes for an id, and registries take it as a signed number. */
export const largestId = 0x7fff_ffff

const registered = z.object({ schema: z.string(), schemaType: z.string().nullish(), references: z.array(z.object({ name: z.string(), subject: z.string(), version: z.number().int() })).nullish() })
const numbered = z.object({ id: z.number().int().nonnegative().max(largestId) })
const checked = z.object({ is_compatible: z.boolean(), reason: z.string().nullish(), messages: z.array(z.string()).nullish() })
const level = z.object({ compatibilityLevel: z.string() })

/** A schema as a registry has it. */
export type Registered = z.infer<typeof registered>

/**
 * A client for one registry; nothing is asked yet.
 *
 * @throws Failure KS-REGISTRY-ADDRESS
 */
export function createRegistryClient(access: RegistryAccess): RegistryClient {
  const { registry, ask } = openRegistry(access)
  const idIn = (subject: string, schema: string, ...below: readonly string[]): Promise<RegistryAnswer<number>> =>
    ask({ method: 'POST', path: ['subjects', subject, ...below], body: { schema, schemaType: 'AVRO' } }, numbered).then((answer) => mapAnswer(answer, ({ id }) => id))
  return {
    registry,
    async schemaById(id) {
      const answer = await ask({ method: 'GET', path: ['schemas', 'ids', id] }, registered)
      if (answer.is !== 'known') return answer
      return withReferences(answer.value, (subject, version) => ask({ method: 'GET', path: ['subjects', subject, 'versions', version] }, registered))
    },
    idOf: (subject, schema) => idIn(subject, schema),
    register: (subject, schema) => idIn(subject, schema, 'versions'),
    async objectionTo(subject, schema) {
      const versions = await ask({ method: 'GET', path: ['subjects', subject, 'versions'] }, z.array(z.number()))
      if (versions.is !== 'known') return versions
      const answer = await ask({ method: 'POST', path: ['compatibility', 'subjects', subject, 'versions'], query: { verbose: 'true' }, body: { schema, schemaType: 'AVRO' } }, checked)
      return mapAnswer(answer, ({ is_compatible, reason, messages }) => (is_compatible ? undefined : saidOr((reason ?? messages?.join('; '))?.slice(0, longestReason), phrase('it gives no reason'))))
    },
    compatibility: async (subject) => mapAnswer(await ask({ method: 'GET', path: ['config', subject] }, level), (each) => each.compatibilityLevel),
    setCompatibility: (subject, wanted) => ask({ method: 'PUT', path: ['config', subject], body: { compatibility: wanted } }, z.unknown()),
  }
}
