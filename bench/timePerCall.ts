import type { Effort } from './bench.ts'

const plans: Readonly<Record<Effort, { readonly warmUp_ms: number; readonly sample_ms: number; readonly samples: number }>> = {
  full: { warmUp_ms: 1000, sample_ms: 10, samples: 31 },
  quick: { warmUp_ms: 5, sample_ms: 1, samples: 3 },
}

/**
 * Milliseconds of processor time that one call takes, warm: the median over samples of many calls each. Processor time of
 * the whole process, so that garbage collection counts and neighbours on the machine do not.
 */
export function timePerCall(call: () => unknown, effort: Effort): number {
  const { warmUp_ms, sample_ms, samples } = plans[effort]
  const calls = callsWithin(warmUp_ms, call)
  const perSample = Math.max(1, Math.round((calls / warmUp_ms) * sample_ms))
  const times = Array.from({ length: samples }, () => {
    const begin = processorTime_ms()
    for (let index = 0; index < perSample; index += 1) call()
    return (processorTime_ms() - begin) / perSample
  })
  return times.sort((one, other) => one - other)[(samples - 1) / 2] as number
}

function callsWithin(limit_ms: number, call: () => unknown): number {
  const begin = processorTime_ms()
  let calls = 0
  while (processorTime_ms() - begin < limit_ms) {
    call()
    calls += 1
  }
  return calls
}

function processorTime_ms(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
