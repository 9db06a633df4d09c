import { failure, problem, type Problem } from '../../errors/failure.ts'
import { type Words } from '../../errors/words/words.ts'
import type { RegistryAnswer } from './answer.ts'
import type { RegistryClient } from './client.ts'
import { contractSchemas, type ContractSchema } from './subjects.ts'

/** Every version of a subject must be readable by every other. */
export const compatibilityLevel = 'FULL_TRANSITIVE'

/** What became, or would become, of one schema. */
export interface SchemaReport extends Pick<ContractSchema, 'subject' | 'version'> {
  readonly found: 'registered' | 'missing' | 'refused'
  /** The registry's id; of a missing one that was not registered there is none. */
  readonly id: number | undefined
  readonly because: Problem | undefined
}

/** What became, or would become, of the contract in a registry. */
export interface ContractReport {
  readonly schemas: readonly SchemaReport[]
  /** Subjects that had another compatibility level. */
  readonly levels: readonly { readonly subject: string; readonly was: string | undefined }[]
}

/**
 * Registers what the registry lacks of the contract, each subject with FULL_TRANSITIVE compatibility; a dry run only says what
 * would be done. What the registry refuses is in the report.
 *
 * @throws Failure KS-REGISTRY-UNAVAILABLE
 */
export async function registerContract(client: RegistryClient, { dryRun }: { readonly dryRun: boolean }, contract: readonly ContractSchema[] = contractSchemas): Promise<ContractReport> {
  const levels: ContractReport['levels'][number][] = []
  for (const subject of new Set(contract.map((each) => each.subject))) {
    const level = valueOf(client, await client.compatibility(subject))
    if (level === compatibilityLevel) continue
    if (!dryRun) valueOf(client, await client.setCompatibility(subject, compatibilityLevel))
    levels.push({ subject, was: level })
  }
  const schemas: SchemaReport[] = []
  for (const schema of contract) schemas.push(await registerOne(client, schema, dryRun))
  return { schemas, levels }
}

async function registerOne(client: RegistryClient, { subject, version, text }: ContractSchema, dryRun: boolean): Promise<SchemaReport> {
  const found = valueOf(client, await client.idOf(subject, text))
  if (found !== undefined) return { subject, version, found: 'registered', id: found, because: undefined }
  const refused = (reason: Words): SchemaReport => ({ subject, version, found: 'refused', id: undefined, because: problem('KS-REGISTRY-REFUSED', { subject, version, reason }) })
  const objection = valueOf(client, await client.objectionTo(subject, text))
  if (objection !== undefined) return refused(objection)
  if (dryRun) return { subject, version, found: 'missing', id: undefined, because: undefined }
  const answer = await client.register(subject, text)
  if (answer.is === 'refused') return refused(answer.reason)
  return { subject, version, found: 'missing', id: valueOf(client, answer), because: undefined }
}

/** The value; undefined where the registry does not have it. */
function valueOf<Value>({ registry }: RegistryClient, answer: RegistryAnswer<Value>): Value | undefined {
  if (answer.is === 'known') return answer.value
  if (answer.is === 'unknown') return undefined
  throw failure('KS-REGISTRY-UNAVAILABLE', { registry, reason: answer.reason })
}
