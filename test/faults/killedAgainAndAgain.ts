import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from '../../simulator/shop/random.ts'
import type { Stage } from './stage/stage.ts'

export const kills = 30

/** While the shop publishes a month, the service is killed again and again, each time up to so many milliseconds after it ran; then it may finish. */
export async function killAgainAndAgain(stage: Stage, seed: number, longestLife_ms: number): Promise<void> {
  const random = randomOf(seed, 'kills')
  for (let kill = 1; kill <= kills; kill += 1) {
    const service = stage.start()
    await stage.publishUpTo(kill / kills)
    await service.running
    await pause(random.integer(0, longestLife_ms))
    await service.kill()
  }
  await stage.finish([stage.start()])
}
