/** Ends what a process uses; the process ends after it. */
type End = () => Promise<void> | void

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const ends = new Set<End>()
let isAnswered = false

/**
 * Runs `end` before a signal ends this process. Where somebody else listens to that signal, ending in order is theirs. Signals
 * after the first change nothing: npm passes Ctrl-C on to a process that the terminal has told already.
 *
 * @returns takes `end` back
 */
export function endOnSignal(end: End): () => void {
  if (ends.size === 0) for (const signal of signals) process.prependListener(signal, answer)
  ends.add(end)
  return () => {
    ends.delete(end)
    if (ends.size === 0) stopListening()
  }
}

/** Stands before all other listeners, so that one that hears a signal only once is still counted. */
function answer(signal: NodeJS.Signals): void {
  if (isAnswered) return
  isAnswered = true
  if (process.listenerCount(signal) > 1) return
  void Promise.allSettled([...ends].map(async (end) => end())).then(() => {
    stopListening()
    process.kill(process.pid, signal)
  })
}

function stopListening(): void {
  for (const signal of signals) process.removeListener(signal, answer)
  isAnswered = false
}
