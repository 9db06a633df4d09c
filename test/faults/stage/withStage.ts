import { Stage, type StageOptions } from './stage.ts'

/** Sets a stage, plays on it, and clears it away whatever came of it. */
export async function withStage(options: StageOptions, play: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await Stage.set(options)
  try {
    await play(stage)
  } finally {
    await stage.end()
  }
}
