import type { Note } from '../../model/invoice.ts'

/** All notes as one text, a line each, a subject written before its text as `#AAI#` (EN 16931, UBL binding of BT-21). */
export function joinedNotes(notes: readonly Note[]): string | undefined {
  if (notes.length === 0) return undefined
  return notes.map(({ subject, text }) => (subject === undefined ? text : `#${subject}#${text}`)).join('\n')
}
