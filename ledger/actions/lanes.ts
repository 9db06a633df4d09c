import { query, run, type Connection } from '../query.ts'

const hold = query<{ lane: string }>('hold-lane')

/** Holds a lane, or lets it go on; false if it was so already. */
export async function holdLane(on: Connection, municipality: string, system: string, held: boolean): Promise<boolean> {
  return (await run(on, hold, [`${municipality}/${system}`, municipality, system, held])).length > 0
}
