import { afterAll, expect, it } from 'vitest'
import { closeBrowser } from '../../../../test/browser.ts'
import { phones } from '../../../../test/journeys/phones.ts'
import { noFindings } from '../../../../test/journeys/walker.ts'
import { coop } from '../coop.fixture.ts'

afterAll(closeBrowser)

/** The sheets of a PDF and whether they lie across. */
function sheetsOf(pdf: Buffer): { sheets: number; across: boolean } {
  const text = pdf.toString('latin1')
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? []
  return { sheets: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, across: Number(width) > Number(height) }
}

it('a certificate fills one sheet, and the register of fourteen lies across two with its head on each', async () => {
  const c = await coop()
  const people = Array.from({ length: 10 }, (_, i) => ({
    ...{ name: `남궁서연${i}`, number: `M-${i}`, types: ['worker'], phone: `010-1234-${1000 + i}` },
    address: '서울특별시 은평구 불광로 123길 45, 두레아파트 102동 1305호',
  }))
  const { agents } = await c.act<{ agents: string[] }>(c.mina, 'members.importRoll', { people, draft: null })
  const rows = agents.map((agent) => ({ agent, shares: '3', paid: '30000', on: '2021-03-05' }))
  await c.act(c.mina, 'recordOpening', { rows })
  await c.act(c.mina, 'subscribe', c.take('sena', 2))
  c.w.clock.pass({ days: 3 })
  await c.payAll()
  const term = { agent: c.agents.bora, kind: 'role', code: 'chair', from: '2026-03-01', until: '2028-12-31' }
  await c.act(c.ordinary, 'members.appoint', term)
  await c.act(c.mina, 'issueCertificate', { agent: c.agents.sena })
  const asked = { kind: 'member', party: null, reason: '총회 준비' }
  const { reading } = await c.act<{ reading: string }>(c.mina, 'openRegister', asked)
  const { phone, close } = await phones(c.w)
  const { page } = await phone(c.mina)
  const printed = async (path: string) => {
    await page.goto(`/c/coop${path}`)
    await noFindings(page)
    return sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
  }
  expect(await printed(`/shares/of/${c.agents.sena}/certificate/1`)).toEqual({ sheets: 1, across: false })
  const facts = await page.textContent('[data-paper]')
  for (const said of ['제1호', '세나', '2좌', '20,000원', '납입일2026년 3월 5일', '두레공방', '보라', '직인'])
    expect(facts).toContain(said)
  expect(await printed(`/shares/register/${reading}`)).toEqual({ sheets: 2, across: true })
  await close()
}, 120_000)
