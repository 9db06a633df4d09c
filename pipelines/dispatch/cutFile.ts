import { derivedId, sha256 } from '../../base/hash.ts'
import { problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { closeFile, cutIsDue, postponeSegments, readCut } from '../../ledger/files.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { CurrentSystem, DispatchContext } from './context.ts'
import { lastCut_ms, nextCut_ms } from './laneRules.ts'

/**
 * Closes the oldest file of a lane whose cut has come: header, documents, trailer, the lane's next number. All in one
 * transaction that holds the lane, so that numbers have no gaps. Gives whether there was one. After a restore no file is closed
 * before a person has said which number is free.
 */
export async function cutFile(lane: string, { system, kind, profile }: CurrentSystem, { pool, clock, fileFormat }: Pick<DispatchContext, 'pool' | 'clock' | 'fileFormat'>): Promise<boolean> {
  if (kind.sends !== 'files' || system.kind !== 'fixed-position-files') return false
  const format = fileFormat(profile.profile.municipality, lane.slice(lane.indexOf('/') + 1))
  if (format === undefined) return false
  const now_ms = clock.now_ms()
  if (!await cutIsDue(pool, lane, now_ms, system.files.most)) return false
  return inTransaction(pool, async (client) => {
    await postponeSegments(client, lane, { after_ms: lastCut_ms(system.files, now_ms), now_ms, until_ms: nextCut_ms(system.files, now_ms) })
    const cut = await readCut(client, lane, now_ms, system.files.most)
    const [first] = cut?.documents ?? []
    if (cut === undefined || first === undefined) return false
    if (cut.sequenceDoubtful) {
      await openAlarm(client, lane, problem('KS-LEDGER-FILE-NUMBER', { lane, next: cut.sequence }), now_ms)
      return false
    }
    const { sequence, cutAt_ms, documents } = cut
    const { environment } = system
    const { name, bytes } = format.assemble(documents.map((each) => each.segment), { environment, sequence, cutAt: new Date(cutAt_ms).toISOString() })
    await closeFile(client, lane, {
      id: derivedId('file', lane, String(sequence)), sequence, name, mediaType: format.mediaType, sha256: sha256(bytes),
      kind: first.kind, environment, cutAt_ms, bytes, deliveryIds: documents.map((each) => each.id),
    }, now_ms)
    return true
  })
}
