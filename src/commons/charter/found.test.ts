import { describe, expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import type { CharterData } from './charter.ts'
import { charterFrom } from './compose.ts'
import { sealed } from './put-in-force.ts'
import { templateNamed, templates } from './templates.ts'

const w = await world()

const wish = (slug: string, template = 'worker-coop') => ({
  slug,
  name: '다릉 협동조합',
  language: 'ko',
  timeZone: 'Asia/Seoul',
  template,
  charter: charterFrom(templateNamed(template)),
  founder: { name: '민아' },
})

const found = async (input: unknown, key?: string) =>
  w.office.door.execute({ command: 'charter.found', input, actor: await w.person('민아'), key })

/** No organ is left, nor anybody who would be one. */
function withoutOrgans(data: CharterData): CharterData {
  const isOrgan = (who: string) => who.startsWith('organ:')
  const powers = Object.entries(data.powers).map(([name, { who, layer }]) => [
    name,
    { who: who.filter((one) => !isOrgan(one)), layer },
  ])
  const procedures = Object.entries(data.procedures).map(([name, one]) => [
    name,
    one.electorate.some(isOrgan) ? { ...one, electorate: ['member'] } : one,
  ])
  return {
    ...data,
    powers: Object.fromEntries(powers),
    procedures: Object.fromEntries(procedures),
  }
}

describe('founding', () => {
  test.each(templates.map((one) => one.code))(
    'a %s starts with its rules, its founder and their entries',
    async (code) => {
      const mina = await w.person('민아')
      const input = wish(`start-${code}`, code)
      const { commons, result } = await w.office.door.execute({
        command: 'charter.found',
        input,
        actor: mina,
      })
      expect(result).toMatchObject({ slug: input.slug, version: 1 })
      const kept = await w.get<{ version: number; data: unknown }>(mina, commons, 'charter.charter')
      expect(kept).toEqual({ version: 1, data: JSON.parse(canonicalText(input.charter)) })
      const { standing } = await w.view(mina, commons)
      const { types, roles } = templateNamed(code).founder
      expect(standing).toMatchObject({ member: true, types, roles })
      expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
    },
  )

  test('seals the hash of the rules into the first entry', async () => {
    const input = wish('sealed')
    const { commons } = await found(input)
    const row = await w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', commons)
      .where('seq', '=', 0n)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.body)).toMatchObject({
      kind: 'charter.founded',
      charterVersion: 1,
      data: { version: 1, template: 'worker-coop', charterHash: sealed(input.charter).hash },
    })
  })

  test('an address is given once, also when two ask at the same moment', async () => {
    const results = await Promise.allSettled([found(wish('wanted')), found(wish('wanted'))])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((one) => one.status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'charter.slug_taken', status: 409 } })
  })

  test('the same key founds once', async () => {
    const mina = await w.person('민아')
    const request = { command: 'charter.found', input: wish('once'), actor: mina, key: 'founding-1' }
    const first = await w.office.door.execute(request)
    const again = await w.office.door.execute(request)
    expect(again).toMatchObject({ commons: first.commons, result: first.result, replayed: true })
  })

  test('nobody founds without signing in', async () => {
    const request = { command: 'charter.found', input: wish('nobody'), actor: { kind: 'anyone' } as const }
    await expect(w.office.door.execute(request)).rejects.toMatchObject({ code: 'kernel.sign_in_needed' })
  })

  test('rules that could not work are refused', async () => {
    const input = wish('broken')
    const charter = { ...input.charter, procedures: {} }
    await expect(found({ ...input, charter })).rejects.toMatchObject({ code: 'charter.charter_invalid' })
  })

  test('what goes against the law is founded with a word, or refused where the rules say so', async () => {
    const input = wish('lawless')
    const stated = { ...input.charter, profile: 'kr-cooperative', organs: {} }
    const charter = withoutOrgans(stated)
    const strict = { ...charter, dials: { ...charter.dials, 'charter.legal_breaches': 'refuse' } }
    await expect(found({ ...input, charter: strict })).rejects.toMatchObject({
      code: 'charter.law_breached',
      values: { article_ko: expect.stringContaining('협동조합 기본법') },
    })
    const { commons } = await found({ ...input, charter })
    const { findings } = await w.get<{ findings: { code: string }[] }>(
      { kind: 'anyone' },
      commons,
      'charter.legalCheck',
    )
    expect(findings.map((one) => one.code)).toContain('auditor_missing')
  })

  test('the template must be the one the rules began from', async () => {
    await expect(found({ ...wish('other'), template: 'village' })).rejects.toMatchObject({
      code: 'charter.template_wrong',
    })
    const charter = { ...wish('x').charter, template: 'ghost' }
    await expect(found({ ...wish('other'), template: 'ghost', charter })).rejects.toMatchObject({
      code: 'charter.template_wrong',
    })
  })

  test('a founder can only be what the rules know', async () => {
    const founder = { name: '민아', roles: ['king'] }
    await expect(found({ ...wish('king'), founder })).rejects.toMatchObject({
      code: 'charter.founder_unknown',
    })
  })

  test.each([
    ['slug', 'Not A Slug'],
    ['timeZone', 'Mars/Olympus'],
    ['language', 'fr'],
  ])('a wrong %s is refused', async (field, value) => {
    await expect(found({ ...wish('wrong'), [field]: value })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
  })
})
