/** Aborts at the first SIGTERM or SIGINT; later ones change nothing, for npm passes Ctrl-C on to a process that the terminal has told already. */
export function toldToStop(): AbortSignal {
  const told = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => told.abort())
  return told.signal
}
