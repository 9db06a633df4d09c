import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second. */
const tick_ms = 10

interface Stat {
  readonly parent: number
  readonly own_ms: number
  readonly ofEndedChildren_ms: number
}

function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number)
    const [, parent = 0] = fields
    const time = (place: number): number => (fields[place] ?? 0) * tick_ms
    return { parent, own_ms: time(11) + time(12), ofEndedChildren_ms: time(13) + time(14) }
  } catch {
    return undefined
  }
}

/** Processor time that one process has used, in milliseconds. */
export function processorTime_ms(pid: number): number {
  return stat(pid)?.own_ms ?? 0
}

/** Processor time of a process and of all its children, those that have ended included, in milliseconds. */
export function familyTime_ms(pid: number): number {
  const head = stat(pid)
  if (head === undefined) return 0
  const children = readdirSync('/proc').map(Number).filter((each) => each > 0).map(stat).filter((each) => each?.parent === pid)
  return children.reduce((sum, child) => sum + (child?.own_ms ?? 0), head.own_ms + head.ofEndedChildren_ms)
}

/** The most memory that a process has held, in bytes. */
export function peakMemory_bytes(pid: number): number {
  return statusOf(pid)('VmHWM')
}

/** The memory that a process holds, and what of it are mapped files, in bytes. */
export function memoryOf(pid: number): { readonly all_bytes: number; readonly files_bytes: number } {
  const read = statusOf(pid)
  return { all_bytes: read('VmRSS'), files_bytes: read('RssFile') }
}

/** Reads what Linux tells of a process in kilobytes, by its name there, as bytes. */
function statusOf(pid: number): (name: string) => number {
  const text = readFileSync(`/proc/${pid}/status`, 'latin1')
  return (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024
}
