import type { Note } from '../../model/invoice.ts'
import { mostIn } from '../carries.ts'
import { carries } from './carries.ts'
import type { TeappsxmlWriting } from './writing.ts'

const contentLength = mostIn(carries.terms['BT-22'], 'CONTENT') ?? Number.POSITIVE_INFINITY

/**
 * HEADER_INFO of the notes with a subject (BT-21), numbered as guide 4.7.6 has it. A text longer than one holds continues in further ones, which
 * have the same number.
 */
export function headerInfos(writing: TeappsxmlWriting, all: readonly Note[]): void {
  const { xml } = writing
  let count = 0
  for (const { subject, text } of all) {
    if (subject === undefined) continue
    count += 1
    for (const piece of writing.pieces(text, contentLength)) {
      xml.open('HEADER_INFO')
      xml.element('SERIAL_ID', String(count).padStart(2, '0'))
      xml.element('TITLE', subject, writing.attribute('INFO_TYPE', subject, 'BT-21'))
      xml.element('CONTENT', piece)
      xml.close()
    }
  }
}

/** FREE_TEXT of the notes without a subject. */
export function notes(writing: TeappsxmlWriting, all: readonly Note[]): void {
  for (const { subject, text } of all) if (subject === undefined) writing.freeText('FREE_TEXT', text, 'BT-22')
}
