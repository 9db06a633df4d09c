import type { KnownPart } from '../../ledger/inbound.ts'

/** A part of a message with its place in the ledger, and what is known of it. */
export type Placed<Part> = Part & { readonly keptAt: number; readonly known: KnownPart | undefined }

/**
 * Where the parts of a message are kept that is applied once more. A part is known by place and key, else by its key alone, because what was mended may
 * have moved it: the first row of a file may be its head now. What is new never takes the place of another.
 */
export function placed<Part extends { readonly place: number; readonly key: string }>(parts: readonly Part[], known: readonly KnownPart[]): readonly Placed<Part>[] {
  const open = new Map([...Map.groupBy(known, ({ key }) => key)].map(([key, ofKey]) => [key, [...ofKey]]))
  const claim = (key: string, place?: number): KnownPart | undefined => {
    const ofKey = open.get(key) ?? []
    const index = place === undefined ? 0 : ofKey.findIndex((one) => one.place === place)
    return index < 0 ? undefined : ofKey.splice(index, 1)[0]
  }
  const where = parts.map(({ key, place }) => claim(key, place))
  const held = new Set(known.map(({ place }) => place))
  let last = [...parts, ...known].reduce((most, { place }) => Math.max(most, place), 0)
  return parts.map((part, index) => {
    const found = where[index] ?? claim(part.key)
    if (found !== undefined) return { ...part, keptAt: found.place, known: found }
    return { ...part, keptAt: held.has(part.place) ? (last += 1) : part.place, known: undefined }
  })
}
