/** Without line breaks, tabs and outer spaces. */
export function onOneLine(text: string): string {
  return isOnOneLine(text) ? text : text.trim().replace(/\s+/g, (blanks) => (/[\t\r\n]/.test(blanks) ? ' ' : blanks))
}

function isOnOneLine(text: string): boolean {
  if (text !== text.trim()) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 9 || code === 10 || code === 13) return false
  }
  return true
}

/** Characters as the schema counts them: two halves of a surrogate pair are one. */
export function lengthOf(text: string): number {
  let length = text.length
  for (let at = 1; at < text.length; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) length -= 1
  }
  return length
}

/**
 * The text in pieces of at most `limit` and at least `least` characters, broken at spaces, inside a word only where it is
 * longer than a piece or the last piece would be too short. Joined with spaces the pieces are the text again, unless a word was
 * broken. Where `limit` is not more than twice `least`, a piece may be shorter.
 */
export function pieces(text: string, limit: number, least = 1): string[] {
  const characters = Array.from(text)
  const result: string[] = []
  let from = 0
  while (characters.length - from > limit) {
    const space = characters.lastIndexOf(' ', Math.min(from + limit, characters.length - least - 1))
    const inWord = Math.min(from + limit, characters.length - least)
    const to = space >= from + least ? space : characters[inWord] === ' ' ? Math.max(inWord - 1, from + 1) : inWord
    result.push(characters.slice(from, to).join('').trim())
    from = characters[to] === ' ' ? to + 1 : to
  }
  result.push(characters.slice(from).join(''))
  return result
}

/** How many characters an element takes. */
interface Room {
  readonly most?: number
  readonly least?: number
}

/** Elements that the text takes. */
export function elementsFor(text: string, { most, least }: Room = {}): number {
  return most === undefined || text.length <= most || lengthOf(text) <= most ? 1 : pieces(text, most, least).length
}

/** Whether so many elements hold the text. */
export function fits(text: string, room: Room, elements: number): boolean {
  return elements === Number.POSITIVE_INFINITY || elementsFor(text, room) <= elements
}

/** The longest beginning of a text too long that, with the mark after it, so many elements hold. */
export function cutToFit(text: string, room: Room, elements: number, mark = ''): string {
  const characters = Array.from(text)
  let length = Math.min(characters.length, ((room.most ?? 0) + 1) * elements - 1 - mark.length)
  let cut = ''
  do {
    cut = characters.slice(0, length).join('').trimEnd() + mark
    length -= 1
  } while (!fits(cut, room, elements))
  return cut
}
