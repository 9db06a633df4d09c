import { sha256 } from '../../base/hash.ts'

/** A factor in [1 − share, 1 + share] that depends on the key alone, so that a run can be repeated exactly. */
export function jitter(share: number, ...key: readonly (string | number)[]): number {
  const fraction = Number.parseInt(sha256(key.join('|')).slice(0, 8), 16) / 0xffff_ffff
  return 1 + share * (2 * fraction - 1)
}
