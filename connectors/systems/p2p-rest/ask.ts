import type { Clock } from '../../../base/clock.ts'
import { Failure, problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { externalCodeIn } from '../../../mappings/formats/p2p-rest/json.ts'
import { entitiesAt, instantAt, readEntity, textAt, type Entity } from '../../../mappings/formats/p2p-rest/reading/entity.ts'
import type { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { Acknowledgement, AskOutcome, OutgoingTransmission } from '../../ports.ts'
import { askFailed } from '../shared/asking.ts'
import { resourceOf } from './resources.ts'

const system = 'p2p-rest'
const largestAnswer_bytes = 8 * 1024 * 1024

/** Looks for the entity by its key. A 404 is believed whoever gives it: posting the entity once more does no harm. */
export async function ask(channel: HttpChannel, clock: Clock, transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome> {
  const resource = resourceOf(transmission.documentKind)
  const code = externalCodeIn(transmission.bytes)
  const result = await channel.call({ method: 'GET', path: ['v1', resource?.path ?? '', code], headers: { Accept: 'application/json' }, limit_bytes: largestAnswer_bytes }, signal)
  if (result.stage === 'after' && result.status === 404) return { outcome: 'not taken', answer: result.answer }
  if (result.stage !== 'after' || result.status !== 200) return askFailed(system, result, transmission, clock)
  const entity = entityIn(result.body, resource?.list ?? '', code)
  if (entity === undefined) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('it names no document of ours') }), answer: result.answer }
  return { outcome: 'taken', acknowledgements: acknowledgementsOf(entity, transmission), answer: result.answer }
}

function entityIn(body: Uint8Array, list: string, code: string): Entity | undefined {
  try {
    return entitiesAt(readEntity(body), list).find((entity) => textAt(entity, 'externalCode') === code)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** How far the entity has come on its way into the system behind the interface. */
function acknowledgementsOf(entity: Entity, { id }: OutgoingTransmission): readonly Acknowledgement[] {
  const status = textAt(entity, 'processingStatus')
  if (status !== 'Imported' && status !== 'ImportFailed') return []
  const at = instantAt(entity, 'lastUpdated')
  return [{ about: { by: 'delivery id', id }, ...(status === 'Imported' ? { grade: 'technically accepted' } : { grade: 'rejected', technical: true }), reasonCodes: [status], ...(at === undefined ? {} : { at }) }]
}
