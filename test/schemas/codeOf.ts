import { Failure } from '../../errors/failure.ts'

/** The code that an action fails with; undefined where it succeeds. Anything but a Failure passes through. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (caught) {
    if (caught instanceof Failure) return caught.code
    throw caught
  }
}
