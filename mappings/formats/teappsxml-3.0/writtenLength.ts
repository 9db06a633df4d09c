import { lengthOf } from '../texts/splitText.ts'

/** How many characters more than one an entity has. */
const more: Readonly<Record<string, number>> = { '&': 4, '<': 3, '>': 3 }

/** Characters as the format counts them: `&`, `<` and `>` as the entities that stand for them, `&` as five (guide 1.3). */
export function writtenLength(text: string): number {
  let length = lengthOf(text)
  for (const [character] of text.matchAll(/[&<>]/g)) length += more[character] as number
  return length
}
