import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Office } from '../../../boot.ts'
import type { Bilingual } from '../../../kernel/language.ts'

/** Somebody of the demo village whom a visitor may be with one click. */
export interface DemoPerson {
  person: string
  name: string
  /** Who they are there: "이장", "new resident". */
  about: Bilingual
}

export interface DemoCommons {
  slug: string
  name: string
  people: DemoPerson[]
}

/** What `src/demo/index.ts` exports. */
export interface Demo {
  /** Founds the demo and plays its season. Called on an empty installation only. */
  loadDemo(office: Office): Promise<unknown>
  /** The commons that are marked as demo, with their people; empty where none was loaded. */
  demoCommons(office: Office): Promise<DemoCommons[]>
}

/** The demo is a part that an installation may leave out. */
export async function findDemo(): Promise<Demo | undefined> {
  const file = join(import.meta.dirname, '../../../demo/index.ts')
  if (!existsSync(file)) return undefined
  const found = (await import(pathToFileURL(file).href)) as Partial<Demo>
  return found.loadDemo && found.demoCommons ? (found as Demo) : undefined
}
