import type { JudgedFlow } from './flows.ts'
import type { Found } from './match.ts'
import { readReceived } from './readReceived.ts'
import { Unreadable, type ReceivedDevice, type ReceivedDocument, type ReceivedNotice } from './received.ts'
import { readStore, type Store } from './store.ts'

/** One system of one municipality. */
export interface Place {
  readonly municipality: string
  readonly system: string
}

/** One system with everything that its files say. */
export interface ReadPlace extends Readings {
  readonly place: Place
  /** All that lead to it. */
  readonly flows: readonly JudgedFlow[]
  readonly store: Store
  /** What the municipality's systems themselves call orders of the shop, by the seller's number. */
  readonly ownNumbers: ReadonlyMap<string, string>
}

interface Readings {
  readonly documents: readonly Found<ReceivedDocument>[]
  readonly notices: readonly Found<ReceivedNotice>[]
  readonly devices: readonly Found<ReceivedDevice>[]
  readonly sequences: readonly number[]
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
}

/** Reads the store of every system that a flow leads to. */
export function readPlaces(root: string, flows: readonly JudgedFlow[]): readonly ReadPlace[] {
  const places = [...Map.groupBy(flows, ({ municipality, system }) => `${municipality}/${system}`).values()].map((ofSystem) => {
    const { municipality, system } = ofSystem[0] as JudgedFlow
    const store = readStore(root, municipality, system)
    const readings = readAll(store, ofSystem)
    return { place: { municipality, system }, flows: ofSystem, store, ...readings, notices: byOurNumbers(readings.notices) }
  })
  const numbers = Map.groupBy(places, ({ place }) => place.municipality)
  return places.map((read) => ({ ...read, ownNumbers: ownNumbersIn(numbers.get(read.place.municipality) ?? []) }))
}

/** What names a receipt by the receiver's own number names it by ours. */
function byOurNumbers(notices: Readings['notices']): Readings['notices'] {
  const ours = new Map(notices.flatMap(({ content: { number, ownNumber } }) => (ownNumber === undefined ? [] : [[ownNumber, number] as const])))
  return notices.map(({ file, content }) => ({ file, content: content.reverses === undefined ? content : { ...content, reverses: ours.get(content.reverses) ?? content.reverses } }))
}

function ownNumbersIn(places: readonly Readings[]): ReadonlyMap<string, string> {
  return new Map(places.flatMap(({ documents }) => documents.flatMap(({ content: { number, ownNumber } }) => (ownNumber === undefined ? [] : [[number, ownNumber] as const]))))
}

function readAll(store: Store, flows: readonly JudgedFlow[]): Readings {
  const layouts = flows.flatMap(({ layout }) => layout ?? [])
  const documents: Found<ReceivedDocument>[] = []
  const notices: Found<ReceivedNotice>[] = []
  const devices: Found<ReceivedDevice>[] = []
  const sequences: number[] = []
  const unreadable: { readonly file: string; readonly reason: string }[] = []
  for (const { file, bytes } of store.effects) {
    try {
      const content = readReceived(bytes, layouts)
      for (const one of content.documents) documents.push({ file, content: one })
      for (const one of content.notices) notices.push({ file, content: one })
      for (const one of content.devices) devices.push({ file, content: one })
      if (content.sequence !== undefined) sequences.push(content.sequence)
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause
      unreadable.push({ file, reason: cause.message })
    }
  }
  return { documents, notices, devices, sequences, unreadable }
}
