import { romanize } from 'es-hangul'
import type { Office } from '../../../boot.ts'
import { templates } from '../../../commons/charter/templates.ts'
import { Failure } from '../../../kernel/failure.ts'
import { foundInput } from '../../api/found-input.ts'
import { type Call, type CliCommand, textOption } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { siteUrl } from '../installation.ts'
import { withOffice } from '../office.ts'
import { printJson } from '../output.ts'
import { operator, personNamed } from '../person.ts'
import { cliFailure, UsageError } from '../usage.ts'
import { cliWords } from '../words.ts'

/** Founds a commons from a template. Without `--as` its founder is whoever runs this installation. */
const found: CliCommand = {
  arguments: [1, 1],
  options: {
    name: { type: 'string' },
    slug: { type: 'string' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    as: { type: 'string' },
  },
  async run(call) {
    const name = textOption(call, 'name')
    const language = textOption(call, 'language') ?? call.lang
    if (!name) throw new UsageError('missing', { option: '--name' })
    if (!['ko', 'en'].includes(language))
      throw new UsageError('bad_choice', { option: '--language', choices: 'ko, en' })
    const [template = ''] = call.args
    if (!templates.some(({ code }) => code === template)) {
      const known = templates.map(({ code }) => code).join(', ')
      throw cliFailure('no_such_template', { template, templates: known }, 404)
    }
    const made = await withOffice(call, (office) => foundOne(office, call, { name, language, template }))
    await tell(call, name, made)
    return exitCodes.ok
  },
}
export default found

interface Wish {
  name: string
  language: string
  template: string
}

interface Made {
  commons: string
  slug: string
}

async function foundOne(office: Office, call: Call, wish: Wish): Promise<Made> {
  const as = textOption(call, 'as')
  const founder = as ? await namedFounder(office, as) : await operator(office, cliWords[call.lang].operator)
  const timeZone = textOption(call, 'time-zone') ?? timeZoneHere(wish.language)
  const asked = textOption(call, 'slug')
  const base = asked ?? slugOf(wish.name, wish.template)
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base.slice(0, 36)}-${n}`
    const input = foundInput(office.slices, { ...wish, slug, timeZone, founder: { name: founder.name } })
    try {
      const actor = { kind: 'person', person: founder.person } as const
      const { commons } = await office.door.execute({ command: 'charter.found', input, actor })
      return { commons, slug }
    } catch (error) {
      const isTaken = error instanceof Failure && error.code === 'charter.slug_taken'
      if (!isTaken || asked || n === 100) throw error
    }
  }
}

async function namedFounder(office: Office, named: string): Promise<{ person: string; name: string }> {
  const actor = await personNamed(office, named)
  const person = actor.kind === 'person' ? actor.person : ''
  const row = await office.database.read
    .selectFrom('members_person')
    .select('name')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return { person, name: row.name }
}

/** An address from the name, in Latin letters; where nothing is left of it, from the template. */
function slugOf(name: string, template: string): string {
  const latin = romanize(name.normalize('NFC')).toLowerCase()
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '')
  return slug.length >= 2 ? slug : template
}

/** Servers often run on UTC, where no community lives. */
function timeZoneHere(language: string): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return here === 'UTC' && language === 'ko' ? 'Asia/Seoul' : here
}

async function tell(call: Call, name: string, { commons, slug }: Made): Promise<void> {
  const w = cliWords[call.lang]
  if (call.json) return printJson(call, { slug, name, id: commons })
  const running = siteUrl(call.io.env)
  const url = `${running ?? `http://localhost:${call.io.env.PORT || 3000}`}/c/${slug}`
  const next = running ? w.nextRunning(slug, url) : w.next(slug, url)
  await call.io.write(`${w.founded(name, slug)}\n${next}\n`)
}
