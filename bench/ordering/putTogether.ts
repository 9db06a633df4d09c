/** A document as a template string makes it: pieces of markup and of values, joined and encoded; nothing is checked, escaped or left out. */
export function putTogether(document: Uint8Array): () => Uint8Array {
  const pieces = Buffer.from(document).toString('utf8').split(/(?<=>)|(?=<)/)
  return () => {
    let text = ''
    for (const piece of pieces) text += piece
    return Buffer.from(text, 'utf8')
  }
}
