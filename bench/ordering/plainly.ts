import { XMLParser } from 'fast-xml-parser'

/** A document as a template string makes it: pieces of markup and of values, joined and encoded; nothing is checked, escaped or left out. */
export function putTogether(document: Uint8Array): () => Uint8Array {
  const pieces = Buffer.from(document).toString('utf8').split(/(?<=[>":,;\n])|(?=<)/)
  return () => {
    let text = ''
    for (const piece of pieces) text += piece
    return Buffer.from(text, 'utf8')
  }
}

/** A document as a parser takes it apart that trusts it and maps nothing: fast-xml-parser, JSON, or lines of text. */
export function takenApart(document: Uint8Array): () => unknown {
  const bytes = Buffer.from(document)
  const parser = new XMLParser({ ignoreAttributes: false })
  switch (bytes.toString('latin1', 0, 1)) {
    case '<': return () => parser.parse(bytes)
    case '{': return () => JSON.parse(bytes.toString('utf8')) as unknown
    default: return () => bytes.toString('latin1').split('\n').map((line) => line.split(';'))
  }
}
