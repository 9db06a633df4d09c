import type { Pool } from 'pg'
import { firstStates, moves, type DeliveryState } from '../../../pipelines/dispatch/states.ts'

/** Makes the ledger note every state that a delivery is planned in or moved to. */
export async function watchMoves(pool: Pool): Promise<void> {
  await pool.query(`
    create table watched_moves (was text, becomes text not null, unique nulls not distinct (was, becomes));
    create function watch_move() returns trigger language plpgsql as $$ begin
      if tg_op = 'INSERT' then insert into watched_moves values (null, new.state) on conflict do nothing;
      else insert into watched_moves values (old.state, new.state) on conflict do nothing; end if;
      return null;
    end $$;
    create trigger watch_first after insert on deliveries for each row execute function watch_move();
    create trigger watch_moves after update on deliveries for each row when (old.state <> new.state) execute function watch_move();
  `)
}

/** The moves that were seen and are not in the table of states. */
export async function forbiddenMoves(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ was: DeliveryState | null; becomes: DeliveryState }>('select was, becomes from watched_moves')
  return rows
    .filter(({ was, becomes }) => !(was === null ? firstStates : moves[was] as readonly string[]).some((allowed) => allowed === becomes))
    .map(({ was, becomes }) => `${was ?? '(new)'} → ${becomes}`)
}
