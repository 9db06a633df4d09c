import { toldToStop } from './toldToStop.ts'

// Before anything else is loaded: a signal that nobody listens to is lost where the service is the first process of a container.
const told = toldToStop()
const { run } = await import('./run.ts')
await run(told)
