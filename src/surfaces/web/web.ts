import type { Office } from '../../boot.ts'
import type { Head } from './heads.ts'
import type { PageCache } from './page-cache.ts'
import type { Routes } from './routes.ts'
import type { Sessions } from './sessions.ts'

/** What everything of the web surface works with. */
export interface Web {
  office: Office
  sessions: Sessions
  heads(slug: string): Promise<Head | undefined>
  pages: PageCache
  routes: Routes
  /** Signs notices and the like; the installation's own. */
  secret: Uint8Array
  /** Where people reach this site, when it was told: `https://dure.example`. */
  publicUrl?: string
  https: boolean
  /** Counts what this process did in a commons, also what leaves no entry: part of every page's key. */
  changesIn(commonsId: string): number
  rates: Rates
}

/** Whether somebody may go on; false when they asked too often. */
export interface Rates {
  write(who: string): boolean
  upload(who: string): boolean
  signIn(who: string): boolean
}

/** The signed-in person, across all commons. */
export interface Me {
  person: string
  name: string
}
