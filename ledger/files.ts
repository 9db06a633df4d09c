import type { DocumentKind, FileSegment } from '../mappings/formats/format.ts'
import { compress, decompress } from './compress.ts'
import { query, run, timestamp, type Connection } from './query.ts'

/** A file that is about to be closed. */
export interface Cut {
  readonly sequence: number
  /** The number may be that of a file which was sent before a restore. */
  readonly sequenceDoubtful: boolean
  readonly cutAt_ms: number
  readonly documents: readonly { readonly id: string; readonly kind: DocumentKind; readonly segment: FileSegment }[]
}

/** A file with everything that is frozen on it. */
export interface ClosedFile {
  readonly id: string
  readonly sequence: number
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly kind: DocumentKind
  readonly environment: 'production' | 'test'
  readonly cutAt_ms: number
  readonly bytes: Uint8Array
  readonly deliveryIds: readonly string[]
}

const queries = {
  isDue: query<{ due: boolean }>('cut-is-due'),
  lockLane: query<{ next_sequence: number; numbers_doubtful: boolean }>('lock-lane'),
  postpone: query('postpone-segments'),
  readCut: query<{ id: string; document_kind: DocumentKind; due: number; counts: FileSegment['counts']; sums: FileSegment['sums']; bytes: Buffer }>('read-cut'),
  close: query('close-file'),
}

/** Whether a cut of a lane may be due; `most`: documents of a full file. */
export async function cutIsDue(on: Connection, lane: string, now_ms: number, most: number): Promise<boolean> {
  return (await run(on, queries.isDue, [lane, timestamp(now_ms), most]))[0]?.due ?? false
}

/** Documents that came free after the last cut wait for the next one. */
export async function postponeSegments(on: Connection, lane: string, { after_ms, now_ms, until_ms }: { readonly after_ms: number; readonly now_ms: number; readonly until_ms: number }): Promise<void> {
  await run(on, queries.postpone, [lane, timestamp(after_ms), timestamp(now_ms), timestamp(until_ms)])
}

/** The documents of the oldest cut that is due; lane and documents stay locked until the transaction ends. */
export async function readCut(on: Connection, lane: string, now_ms: number, most: number): Promise<Cut | undefined> {
  const [row] = await run(on, queries.lockLane, [lane])
  if (row === undefined) return undefined
  const documents = await run(on, queries.readCut, [lane, timestamp(now_ms), most])
  const [first] = documents
  if (first === undefined) return undefined
  return {
    sequence: row.next_sequence,
    sequenceDoubtful: row.numbers_doubtful,
    cutAt_ms: first.due,
    documents: documents.map((each) => ({
      id: each.id, kind: each.document_kind, segment: { bytes: decompress(each.bytes), counts: each.counts, sums: each.sums },
    })),
  }
}

/** Freezes a file; its number is used up with it, in the same transaction. */
export async function closeFile(on: Connection, lane: string, file: ClosedFile, now_ms: number): Promise<void> {
  await run(on, queries.close, [
    file.id, lane, file.sequence, file.name, file.mediaType, file.sha256, file.bytes.length, file.kind, file.environment,
    timestamp(file.cutAt_ms), timestamp(now_ms), compress(file.bytes), file.deliveryIds,
  ])
}
