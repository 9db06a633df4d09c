const warmUp_ms = 1000
const sample_ms = 10
const samples = 31

/**
 * Milliseconds of processor time that one call takes, warm: the median over samples of many calls each. Processor time of
 * the whole process, so that garbage collection counts and neighbours on the machine do not.
 */
export function timePerCall(call: () => unknown): number {
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
