import { Failure } from '../../../errors/failure.ts'
import { childrenNamed, textAt, type XmlElement } from '../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'

/** What an operator answers: a status of its own, whatever the HTTP status is. */
export interface ZipAnswer {
  readonly isTaken: boolean
  readonly code: string
  readonly texts: readonly string[]
  /** The operator's own number of the transfer. */
  readonly batch?: string
}

/** Reads an answer; undefined where it is none. */
export function readZipAnswer(bytes: Uint8Array): ZipAnswer | undefined {
  const root = read(bytes)
  const status = textAt(root, 'Status')
  if (root?.local !== 'Response' || (status !== 'OK' && status !== 'ERR')) return undefined
  const batch = valuesIn(root).find(({ attributes }) => attributes['type'] === 'BatchID')?.text.trim()
  return {
    isTaken: status === 'OK',
    code: textAt(root, 'StatusCode') ?? '',
    texts: childrenNamed(root, 'FreeText').map(({ text }) => text.trim().slice(0, 500)).filter((text) => text !== ''),
    ...(batch === undefined || batch === '' ? {} : { batch }),
  }
}

function read(bytes: Uint8Array): XmlElement | undefined {
  try {
    return readXml(bytes)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function valuesIn(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(root, 'Content').flatMap((content) => childrenNamed(content, 'Group')).flatMap((group) => childrenNamed(group, 'Value'))
}
