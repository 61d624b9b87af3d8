import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Failure, kernelFailure } from './failure.ts'

/** Whether the transaction itself is gone, so that no savepoint can save the rest. */
export function isBroken(error: unknown): boolean {
  const code = (error as pg.DatabaseError)?.code ?? ''
  return (
    /^(08|57P|40|25P)/.test(code) ||
    /Connection terminated|not queryable|ECONNRESET|EPIPE/.test(String((error as Error)?.message))
  )
}

/** Conflicts and broken connections pass by themselves; everything else unexpected stays a bug. */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure) return error
  if (isBroken(error) || (error as pg.DatabaseError)?.code === '57014') return kernelFailure('try_again')
  return error
}

/** How often something is tried again when its connection broke. */
export const mostTries = 4

export const pauseBefore = (tries: number) => sleep(50 * tries ** 2)

/** Reads, and reads again where the connection broke meanwhile: PostgreSQL may be starting anew. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read()
    } catch (error) {
      if (!isBroken(error) || tries === mostTries) throw asFailure(error)
      await pauseBefore(tries)
    }
  }
}
