import { lengthOf } from '../texts/splitText.ts'

const ampersand = 38
const lessThan = 60
const greaterThan = 62

/** Characters as the format counts them: `&`, `<` and `>` as the entities that stand for them, `&` as five (guide 1.3). */
export function writtenLength(text: string): number {
  let length = lengthOf(text)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === ampersand) length += 4
    else if (code === lessThan || code === greaterThan) length += 3
  }
  return length
}
