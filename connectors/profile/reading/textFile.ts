import { readFile, stat } from 'node:fs/promises'
import { failure } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The text of an ordinary UTF-8 file of at most `most` bytes. `file` is how errors name it.
 * Throws KS-PROFILE-FILE and KS-PROFILE-TOO-LARGE.
 */
export async function readTextFile(path: string, file: string, most: number): Promise<string> {
  try {
    const status = await stat(path)
    if (!status.isFile()) throw failure('KS-PROFILE-FILE', { file, reason: phrase('it is not an ordinary file') })
    const bytes = status.size > most ? undefined : await readFile(path)
    if (bytes === undefined || bytes.length > most) throw failure('KS-PROFILE-TOO-LARGE', { file, extent: phrase('{count} bytes', { count: bytes?.length ?? status.size }), most })
    return decoder.decode(bytes)
  } catch (cause) {
    throw asFileFailure(cause, file)
  }
}

function asFileFailure(cause: unknown, file: string): unknown {
  if (cause instanceof TypeError) return failure('KS-PROFILE-FILE', { file, reason: phrase('it is not UTF-8 text') }, cause)
  return isSystemError(cause) ? failure('KS-PROFILE-FILE', { file, reason: said(cause.code) }, cause) : cause
}

/** An error of the operating system, with its code such as ENOENT. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
