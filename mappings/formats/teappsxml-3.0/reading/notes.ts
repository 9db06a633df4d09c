import type { Note } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** Notes with a subject from HEADER_INFO, then the free texts. Infos of one number and subject are one note. */
export function notes(node: TeappsxmlNode): readonly Stated<Note>[] {
  const all: { text: string; subject?: string | undefined; serial?: string | undefined }[] = []
  for (const info of node.all('HEADER/HEADER_INFO')) {
    const serial = info.text('SERIAL_ID', 'BT-22')
    const title = info.one('TITLE', 'BT-21')
    const subject = title?.attribute('INFO_TYPE')
    const content = info.text('CONTENT', 'BT-22') ?? ''
    const text = subject === undefined ? `${title?.plainText ?? ''}: ${content}` : content
    const last = all.at(-1)
    if (last !== undefined && serial !== undefined && last.serial === serial && last.subject === subject) last.text += ` ${text}`
    else all.push({ text, subject, serial })
  }
  return [
    ...all.map(({ text, subject }) => ({ text, subject })),
    ...node.all('HEADER/FREE_TEXT').map((one) => ({ text: one.ownText('BT-22') })),
  ]
}
