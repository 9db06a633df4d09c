import { problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { BookedDevice, BookedDocument, BookedNotice, ShopBook } from '../shop/book.ts'
import { deviationsOf, deviceDeviationsOf, noticeDeviationsOf } from './compare.ts'
import { carries, noticeBy } from './flows.ts'
import { match, type Matching } from './match.ts'
import type { Place, ReadPlace } from './places.ts'
import type { ReceivedDevice, ReceivedDocument, ReceivedNotice } from './received.ts'
import { talliesOf, type Tally } from './tally.ts'

const kindNames = { invoice: 'invoice', creditNote: 'credit note', order: 'order', despatchAdvice: 'despatch advice', catalogue: 'catalogue', orderResponse: 'order response', receipt: 'receipt' } as const

/** What a system should have had, what it had, and which of it belongs together. */
export interface Comparison extends ReadPlace {
  readonly dueDocuments: readonly BookedDocument[]
  readonly dueNotices: readonly BookedNotice[]
  readonly dueDevices: readonly BookedDevice[]
  readonly ofDocuments: Matching<BookedDocument, ReceivedDocument>
  readonly ofNotices: Matching<BookedNotice, ReceivedNotice>
  readonly ofDevices: Matching<BookedDevice, ReceivedDevice>
}

/** Compares what one system's files say with the book. */
export function compareSystem(read: ReadPlace, book: ShopBook): Comparison {
  const { flows, documents, notices, devices, ownNumbers } = read
  const dueDocuments = book.documents.filter((booked) => flows.some((flow) => carries(flow, booked)))
  const dueNotices = book.notices.flatMap((booked) => flows.map((flow) => noticeBy(flow, booked)).find((due) => due !== undefined) ?? [])
  const dueDevices = book.devices.filter((booked) => flows.some((flow) => carries(flow, booked)))
  return {
    ...read, dueDocuments, dueNotices, dueDevices,
    ofDocuments: match(dueDocuments, documents, { expectedKey: numbered, receivedKey: numbered, deviations: deviationsOf }),
    ofNotices: match(dueNotices, notices, { expectedKey: noticeKey, receivedKey: noticeKey, deviations: (expected, received) => noticeDeviationsOf(expected, received, ownNumbers) }),
    ofDevices: match(dueDevices, devices, { expectedKey: deviceName, receivedKey: deviceName, deviations: deviceDeviationsOf }),
  }
}

/** Judges one system of one municipality. */
export function judgeSystem(read: ReadPlace, book: ShopBook): { readonly differences: readonly Problem[]; readonly tallies: readonly Tally[] } {
  const { place, flows, store, documents, notices, devices, sequences, unreadable, dueDocuments, dueNotices, dueDevices, ofDocuments, ofNotices, ofDevices } = compareSystem(read, book)
  return {
    differences: [
      ...store.contradictions.map((one) => problem('KS-JUDGE-STORE', { ...place, ...one, reason: said(one.reason) })),
      ...unreadable.map((one) => problem('KS-JUDGE-UNREADABLE', { ...place, ...one, reason: said(one.reason) })),
      ...sequenceProblems(place, sequences),
      ...problemsOf(place, ofDocuments, documentName, numbered),
      ...problemsOf(place, ofNotices, numbered, numbered),
      ...problemsOf(place, ofDevices, deviceName, deviceName),
    ],
    tallies: talliesOf(flows, [...dueDocuments, ...dueNotices, ...dueDevices], [...documents, ...notices].map((found) => found.content), devices.map((found) => found.content)),
  }
}

/** Files are numbered from 1 without a gap. */
function sequenceProblems(place: Place, sequences: readonly number[]): readonly Problem[] {
  return [0, ...sequences.toSorted((one, other) => one - other)].flatMap((before, index, ordered) => {
    const after = ordered[index + 1]
    return after === undefined || after === before + 1 ? [] : [problem('KS-JUDGE-SEQUENCE', { ...place, before, after })]
  })
}

function problemsOf<Expected, Received>(
  place: Place,
  matching: Matching<Expected, Received>,
  expectedName: (expected: Expected) => string,
  receivedName: (received: Received) => string,
): readonly Problem[] {
  return [
    ...matching.lost.map((expected) => problem('KS-JUDGE-LOST', { ...place, document: expectedName(expected) })),
    ...matching.doubled.map(({ file, content }) => problem('KS-JUDGE-DOUBLED', { ...place, document: receivedName(content), file })),
    ...matching.unexpected.map(({ file, content }) => problem('KS-JUDGE-UNEXPECTED', { ...place, document: receivedName(content), file })),
    ...matching.pairs.flatMap(({ expected, found, deviations }) =>
      deviations.map((deviation) => problem('KS-JUDGE-DIFFERENT', { ...place, document: expectedName(expected), file: found.file, ...deviation, term: said(deviation.term), expected: said(deviation.expected) })),
    ),
  ]
}

/** A reversal is known by what it takes back: not every system gives it the number that it was sent with. */
function noticeKey(notice: BookedNotice | ReceivedNotice): string {
  return notice.reverses === undefined ? numbered(notice) : `reversal of ${notice.reverses}`
}

/** How a document is called by its kind and number. */
export function numbered({ kind, number }: { readonly kind: keyof typeof kindNames; readonly number: string }): string {
  return `${kindNames[kind]} ${number}`
}

/** How a document of the book is called in what is found. */
export function documentName(booked: BookedDocument): string {
  return `${numbered(booked)}${booked.stage === undefined ? '' : ` (${booked.stage})`}`
}

/** How a device is called in what is found. */
export function deviceName({ serialNumber, status }: BookedDevice | ReceivedDevice): string {
  return `device ${serialNumber} (${status})`
}
