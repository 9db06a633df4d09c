/** Without line breaks, tabs and outer spaces, which Finvoice allows in no element (guidelines 3.0, section 9.2). */
export function onOneLine(text: string): string {
  const isPlain = text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32 && !text.includes('\n') && !text.includes('\t') && !text.includes('\r')
  return isPlain ? text : text.trim().replace(/\s*[\t\r\n]+\s*/g, ' ')
}

/** Characters as the schema counts them. */
export function lengthOf(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length
}

/**
 * The text in pieces of at most `limit` and at least `least` characters, broken at spaces, inside a word only where it is
 * longer than a piece. Joined with spaces the pieces are the text again, unless a word was broken.
 */
export function pieces(text: string, limit: number, least = 1): string[] {
  const characters = Array.from(text)
  const result: string[] = []
  let from = 0
  while (characters.length - from > limit) {
    const latest = Math.min(from + limit, characters.length - least - 1)
    const space = characters.lastIndexOf(' ', latest)
    const to = space >= from + least ? space : latest
    result.push(characters.slice(from, to).join('').trim())
    from = characters[to] === ' ' ? to + 1 : to
  }
  result.push(characters.slice(from).join(''))
  return result
}
