import type { Office } from '../boot.ts'
import { Failure } from '../kernel/failure.ts'
import type { Bilingual } from '../kernel/language.ts'
import { demoSlug } from './chapter-founding.ts'
import { founder, neighbours } from './people.ts'
import { demoPersons, makePersons } from './persons.ts'
import { playerOn } from './player.ts'
import { playSeason, seasonHours } from './season.ts'

const hourMs = 3_600_000

/**
 * Plays the demo village's season into an empty installation, so that it ends today. Answers its slug.
 * @throws Failure `demo.not_empty` where any commons exists already.
 */
export async function loadDemo(office: Office): Promise<{ slug: string }> {
  const any = await office.database.read.selectFrom('kernel_commons').select('id').limit(1).executeTakeFirst()
  if (any) throw new Failure('demo.not_empty')
  const persons = await makePersons(office.database.write, office.clock)
  const start = new Date(office.clock.now().getTime() - seasonHours * hourMs)
  await playSeason(playerOn(office, start, persons))
  return { slug: demoSlug }
}

/** The demo village with the people anyone may enter it as; empty where it was not loaded. */
export async function demoCommons(office: Office): Promise<DemoCommons[]> {
  const db = office.database.read
  const persons = await demoPersons(db)
  const founded = db.selectFrom('kernel_commons').select(['slug', 'name']).where('slug', '=', demoSlug)
  const village = persons.size > 0 ? await founded.executeTakeFirst() : undefined
  if (!village) return []
  const people = [founder, ...neighbours].flatMap(({ code, name, about }) => {
    const person = persons.get(code)
    return person ? [{ person, name, about }] : []
  })
  return [{ ...village, people }]
}

export interface DemoCommons {
  slug: string
  name: string
  people: { person: string; name: string; about: Bilingual }[]
}
