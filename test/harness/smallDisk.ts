import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requirement } from './requirement.ts'

/** A disk so small that it is soon full. */
export interface SmallDisk {
  readonly folder: string
  remove(): void
}

/** Whether this user may mount a disk in memory. */
export const smallDisks = await requirement('a small disk of its own (mount -t tmpfs)', () => {
  try {
    mountSmallDisk().remove()
    return undefined
  } catch {
    return 'this user may not mount one'
  }
})

/** Mounts a disk of 128 kB in memory. */
export function mountSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'ks-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k,mode=0777', 'ks-small-disk', folder], { stdio: 'ignore' })
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  return {
    folder,
    remove() {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true })
    },
  }
}
