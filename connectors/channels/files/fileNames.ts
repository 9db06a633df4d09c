import { failure } from '../../../errors/failure.ts'

/** What a file is called while it is being written; nobody takes such a file. */
export const partSuffix = '.part'

/**
 * Whether a name is one file's name and nothing else: no path, no control, format or invisible character, not hidden, not
 * longer than 200 characters. Names of others are never trusted.
 */
export function isFileName(name: string): boolean {
  return /^[^./\\\p{C}\p{Zl}\p{Zp}][^/\\\p{C}\p{Zl}\p{Zp}]{0,199}$/u.test(name)
}

/** Whether a name says that the file is still being written. */
export function isPart(name: string): boolean {
  return name.toLowerCase().endsWith(partSuffix)
}

/** Refuses a name that we would not give to a file. Throws KS-CHANNEL-NAME. */
export function checkOurName(name: string): void {
  if (!isFileName(name) || isPart(name)) throw failure('KS-CHANNEL-NAME', { name: printable(name) })
}

/** A name that can be shown: everything but plain ASCII as `\u{…}`, at most 200 characters of it. */
export function printable(name: string): string {
  return name.slice(0, 200).replace(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/**
 * The two names under which a file may be written aside. A name that an earlier attempt left behind is not used again
 * straight away: should that attempt's rename still be under way, it must not give the real name to our half file.
 */
export function partNames(name: string): readonly [string, string] {
  return [`${name}${partSuffix}`, `${name}.2${partSuffix}`]
}
