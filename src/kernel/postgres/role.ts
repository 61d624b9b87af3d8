import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** The role the application works as. It owns nothing, so what it may do to a table is what it was granted. */
export const appRole = 'dure_app'

const alreadyThere = ['42710', '23505']
const mayNot = '42501'

/**
 * Makes sure that this database user can take the role. A role belongs to the whole cluster, and other databases
 * may be making it at this instant. Returns false where the user lacks the right, as on some hosted databases.
 */
export async function ensureAppRole(owner: pg.Pool): Promise<boolean> {
  if (await canTake(owner)) return true
  try {
    await insist(owner, `create role ${appRole} nologin`)
    if (!(await canTake(owner))) await insist(owner, `grant ${appRole} to current_user`)
  } catch (error) {
    if ((error as pg.DatabaseError).code !== mayNot) throw error
  }
  return canTake(owner)
}

async function canTake(owner: pg.Pool): Promise<boolean> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole])
  if (rowCount === 0) return false
  const client = await owner.connect()
  try {
    await client.query(`begin; set local role ${appRole}`)
    return true
  } catch (error) {
    if ((error as pg.DatabaseError).code !== mayNot) throw error
    return false
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Roles have no lock to wait for: a simultaneous change fails as "tuple concurrently updated". */
async function insist(owner: pg.Pool, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await owner.query(statement)
      return
    } catch (error) {
      const { code = '', message } = error as pg.DatabaseError
      if (alreadyThere.includes(code)) return
      if (attempt === 10 || !/concurrently/.test(message)) throw error
      await sleep(20 * attempt)
    }
  }
}
