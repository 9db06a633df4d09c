import { inTransaction } from '../../ledger/transaction.ts'
import { claimToRender } from '../../ledger/rendering.ts'
import { createComposer } from '../../pipelines/dispatch/compose/composer.ts'
import { lanesOf } from '../../pipelines/dispatch/lanes.ts'
import { takeIn } from '../../pipelines/intake/takeIn.ts'
import type { OutgoingRecord } from '../../bus/port.ts'
import type { ProfileStore } from '../../connectors/profile/store.ts'
import { render } from '../../errors/failure.ts'
import type { FileSegment } from '../../mappings/formats/format.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import type { TestDatabase } from '../harness/database.ts'

/** A document as it would be sent, and the name of its golden file: `<municipality>/<system>-<what>.<xml or txt>`. */
export interface ComposedDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

const most = 100

/** Takes the records in, and makes every document that they call for, by the profiles in force; a system's parts of files go into one file. */
export async function composeAll({ pool }: TestDatabase, profiles: ProfileStore, records: readonly OutgoingRecord[]): Promise<readonly ComposedDocument[]> {
  const now_ms = Math.max(...records.map(({ timestamp_ms }) => timestamp_ms))
  const busRecords = records.map((record, index) => ({ ...record, key: Buffer.from(record.key), partition: 0, offset: BigInt(index) }))
  const { unreadable } = await inTransaction(pool, (client) => takeIn(client, busRecords, { decode: createDecoder({ schemaById: keptSchemaById }), profiles }, now_ms))
  if (unreadable.length > 0) throw new Error(unreadable.map(({ problem }) => render(problem)).join('\n'))
  const documents: ComposedDocument[] = []
  for (const lane of lanesOf(profiles)) documents.push(...(await composeLane(lane, pool, profiles, now_ms)))
  return documents
}

async function composeLane(lane: string, pool: TestDatabase['pool'], profiles: ProfileStore, now_ms: number): Promise<readonly ComposedDocument[]> {
  const composer = createComposer(pool, profiles)
  const claimed = await claimToRender(pool, lane, now_ms, most, { token: crypto.randomUUID(), lease_ms: 60_000 })
  const compose = await composer.compose(claimed)
  const documents: ComposedDocument[] = []
  const segments: { readonly segment: FileSegment; readonly cutAt_ms: number }[] = []
  for (const each of claimed) {
    const first = await compose(each, now_ms)
    // An invoice that is held for its receipt, which does not come here, is made when it leaves without.
    const composed = first.made === 'nothing' && first.because.state === 'waiting' ? await compose(each, first.because.due_ms ?? now_ms) : first
    if (composed.made === 'nothing') throw new Error(`${lane}, ${each.documentKind} ${each.documentNumber}: ${composed.because.problem === null ? composed.because.state : render(composed.because.problem)}`)
    if (composed.made === 'segment') segments.push(composed.segment)
    else documents.push({ name: `${lane}-${each.documentKind}.xml`, bytes: composed.document.bytes })
  }
  return segments.length === 0 ? documents : [...documents, { name: `${lane}.txt`, bytes: fileOf(lane, composer, profiles, segments) }]
}

function fileOf(lane: string, composer: ReturnType<typeof createComposer>, profiles: ProfileStore, segments: readonly { readonly segment: FileSegment; readonly cutAt_ms: number }[]): Uint8Array {
  const [municipality = '', system = ''] = lane.split('/')
  const environment = profiles.byMunicipality(municipality)?.profile.systems[system]?.environment
  const file = environment === undefined ? undefined : composer.fileFormat(municipality, system)?.assemble(segments.map(({ segment }) => segment), { environment, sequence: 1, cutAt: new Date(segments[0]?.cutAt_ms ?? 0).toISOString() })
  if (file === undefined) throw new Error(`${lane} takes no files`)
  return file.bytes
}
