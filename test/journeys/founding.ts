import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { Phone } from './phones.ts'

interface Named {
  name: string
  you: string
  slug: string
}

/** Founds a commons that anybody may join as a person does, from the catalogue on; answers its id. */
export async function fromCatalogue(
  p: Phone,
  w: World,
  { template, ...named }: Named & { template: string },
): Promise<string> {
  await p.go('/')
  await p.follow('/found')
  await p.follow(`/found/${template}`)
  await p.fill({ ...named, 'dials.members.admission': 'open' })
  await p.keep(`${template}-found`)
  await p.send(`/found/${template}`)
  expect(p.path()).toMatch(new RegExp(`^/c/${named.slug}`))
  const { id } = await w.office.database.read
    .selectFrom('kernel_commons')
    .select('id')
    .where('slug', '=', named.slug)
    .executeTakeFirstOrThrow()
  return id
}
