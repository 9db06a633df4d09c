import { problem, type Problem } from '../../errors/failure.ts'
import type { Trial } from './judge.ts'
import { compareSystem, deviceName, documentName, numbered } from './judgeSystem.ts'
import type { Found, Matching } from './match.ts'
import { readPlaces, type Place } from './places.ts'

/**
 * Compares the order in which each receiver acted on the documents of a story with the book's. To be asked while the
 * receivers run: when they end, they put their lists in an order that tells nothing of time.
 */
export function judgeOrder({ root, book, flows }: Trial): readonly Problem[] {
  return readPlaces(root, flows).flatMap((read) => {
    const { place, documents, notices, devices, dueDocuments, dueNotices, dueDevices, ofDocuments, ofNotices, ofDevices } = compareSystem(read, book)
    return [
      ...outOfOrder(place, dueDocuments, documents, ofDocuments, documentName),
      ...outOfOrder(place, dueNotices, notices, ofNotices, numbered),
      ...outOfOrder(place, dueDevices, devices, ofDevices, deviceName),
    ]
  })
}

function outOfOrder<Expected extends { readonly story: string }, Received>(
  place: Place,
  due: readonly Expected[],
  received: readonly Found<Received>[],
  { pairs }: Matching<Expected, Received>,
  nameOf: (expected: Expected) => string,
): readonly Problem[] {
  const found = new Map(pairs.map((pair) => [pair.expected, pair.found]))
  const turn = new Map(received.map((each, index) => [each, index]))
  const stories = Map.groupBy(due.filter((each) => found.has(each)), ({ story }) => story)
  return [...stories.values()].flatMap((story) =>
    story.slice(1).flatMap((later, index) => {
      const earlier = story[index] as Expected
      const [first, second] = [found.get(earlier)!, found.get(later)!]
      return turn.get(first)! < turn.get(second)! ? [] : [problem('KS-JUDGE-ORDER', { ...place, document: nameOf(earlier), file: first.file, later: nameOf(later) })]
    }),
  )
}
