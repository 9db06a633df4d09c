import type { Effort } from '../bench.ts'

/** How often a document is judged outside, by effort. */
export const rounds: Readonly<Record<Effort, number>> = { full: 15, quick: 1 }

/** Milliseconds for one document: the median, after as many rounds to warm up. */
export async function perDocument(call: () => Promise<unknown>, count: number): Promise<number> {
  for (let round = 0; round < count; round += 1) await call()
  const times: number[] = []
  for (let round = 0; round < count; round += 1) {
    const begin = performance.now()
    await call()
    times.push(performance.now() - begin)
  }
  return times.sort((one, other) => one - other)[count >> 1] as number
}
